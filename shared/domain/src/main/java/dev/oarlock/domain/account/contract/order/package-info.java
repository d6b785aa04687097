/// The orders of a contract as they were signed, and what of them is paid once.
@NullMarked
package dev.oarlock.domain.account.contract.order;

import org.jspecify.annotations.NullMarked;
