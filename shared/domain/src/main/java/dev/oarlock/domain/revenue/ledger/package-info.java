/// What each change of contracts did to committed monthly recurring revenue (CMRR): lines that sum
/// to the difference, to the minor unit.
@NullMarked
package dev.oarlock.domain.revenue.ledger;

import org.jspecify.annotations.NullMarked;
