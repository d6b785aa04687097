/// The orders of a contract as they were signed, what of them is paid once, and what their lines
/// cost.
@NullMarked
package dev.oarlock.domain.account.contract.order;

import org.jspecify.annotations.NullMarked;
