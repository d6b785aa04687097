/// What can be typed, and what people read when something failed.
@NullMarked
package dev.oarlock.slack.view.help;

import org.jspecify.annotations.NullMarked;
