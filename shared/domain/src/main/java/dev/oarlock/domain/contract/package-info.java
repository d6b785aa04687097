/// What an account has signed: its contracts, their worth and their renewals on any day. Apart from
/// `revenue`, because signals carry money and contracts are read from signals.
@NullMarked
package dev.oarlock.domain.contract;

import org.jspecify.annotations.NullMarked;
