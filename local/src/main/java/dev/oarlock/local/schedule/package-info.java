/// Starts functions by the clock.
@NullMarked
package dev.oarlock.local.schedule;

import org.jspecify.annotations.NullMarked;
