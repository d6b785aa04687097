/// The weekly digest for leadership.
@NullMarked
package dev.oarlock.slack.view.digest;

import org.jspecify.annotations.NullMarked;
