/// Answers where a typed name is ambiguous, unknown or not exact.
@NullMarked
package dev.oarlock.slack.view.lookup;

import org.jspecify.annotations.NullMarked;
