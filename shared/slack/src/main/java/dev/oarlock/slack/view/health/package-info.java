/// The health card of one account and its sections.
@NullMarked
package dev.oarlock.slack.view.health;

import org.jspecify.annotations.NullMarked;
