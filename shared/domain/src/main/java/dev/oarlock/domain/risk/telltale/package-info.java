/// Telltale signs: signs that alone say an account may churn, whatever its score.
@NullMarked
package dev.oarlock.domain.risk.telltale;

import org.jspecify.annotations.NullMarked;
