/// Orders that the contracts on record do not show: what joins no term, and notice of a part.
@NullMarked
package dev.oarlock.domain.account.contract.reconciliation;

import org.jspecify.annotations.NullMarked;
