/// When the contracts of an account are to be renewed, and what nobody has renewed in time.
@NullMarked
package dev.oarlock.domain.account.contract.renewal;

import org.jspecify.annotations.NullMarked;
