/// Signals that cannot be after all else that was told.
@NullMarked
package dev.oarlock.domain.dataquality.contradiction;

import org.jspecify.annotations.NullMarked;
