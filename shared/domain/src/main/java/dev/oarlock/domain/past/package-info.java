/// An account on any past day, folded from its log.
@NullMarked
package dev.oarlock.domain.past;

import org.jspecify.annotations.NullMarked;
