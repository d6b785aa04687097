/// Telltale signs: what by itself says that an account may leave, whatever its score.
@NullMarked
package dev.oarlock.domain.risk.telltale;

import org.jspecify.annotations.NullMarked;
