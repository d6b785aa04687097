/// The portfolio compared with a week before, summarized for leadership.
@NullMarked
package dev.oarlock.domain.portfolio.digest;

import org.jspecify.annotations.NullMarked;
