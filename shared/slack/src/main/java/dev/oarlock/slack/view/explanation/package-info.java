/// Why a score changed, what it was on a past day, and what would change it.
@NullMarked
package dev.oarlock.slack.view.explanation;

import org.jspecify.annotations.NullMarked;
