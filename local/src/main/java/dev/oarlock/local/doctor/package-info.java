/// Looks for what is missing, stuck or silent, and says what to do.
@NullMarked
package dev.oarlock.local.doctor;

import org.jspecify.annotations.NullMarked;
