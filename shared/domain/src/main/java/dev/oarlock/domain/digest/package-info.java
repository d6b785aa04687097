/// The portfolio of a week, summed up for leadership.
@NullMarked
package dev.oarlock.domain.digest;

import org.jspecify.annotations.NullMarked;
