/// Amounts of money in one currency or in several, and exact rounding of shares.
@NullMarked
package dev.oarlock.domain.account.money;

import org.jspecify.annotations.NullMarked;
