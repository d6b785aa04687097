/// The portfolio beside itself a week before, summed up for leadership.
@NullMarked
package dev.oarlock.domain.portfolio.digest;

import org.jspecify.annotations.NullMarked;
