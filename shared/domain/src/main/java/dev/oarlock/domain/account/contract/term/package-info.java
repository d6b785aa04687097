/// One contract: its terms, as its orders make them, and its renewals.
@NullMarked
package dev.oarlock.domain.account.contract.term;

import org.jspecify.annotations.NullMarked;
