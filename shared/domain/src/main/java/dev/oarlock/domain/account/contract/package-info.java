/// The contracts of an account: their recurring revenue and their renewals on any day.
@NullMarked
package dev.oarlock.domain.account.contract;

import org.jspecify.annotations.NullMarked;
