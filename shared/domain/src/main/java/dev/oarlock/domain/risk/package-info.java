/// Risk episodes and the telltale signs that open them.
@NullMarked
package dev.oarlock.domain.risk;

import org.jspecify.annotations.NullMarked;
