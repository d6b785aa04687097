/// Amounts of money in one currency or in several.
@NullMarked
package dev.oarlock.domain.account.money;

import org.jspecify.annotations.NullMarked;
