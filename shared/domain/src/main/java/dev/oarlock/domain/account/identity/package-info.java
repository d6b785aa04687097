/// Who a customer account is: its ids, its segment and its customer success manager.
@NullMarked
package dev.oarlock.domain.account.identity;

import org.jspecify.annotations.NullMarked;
