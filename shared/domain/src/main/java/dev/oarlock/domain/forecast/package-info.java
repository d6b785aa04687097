/// The chance that an account leaves, and what drives it.
@NullMarked
package dev.oarlock.domain.forecast;

import org.jspecify.annotations.NullMarked;
