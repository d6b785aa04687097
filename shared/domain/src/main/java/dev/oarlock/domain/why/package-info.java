/// Why a score moved: each line of the ledger with the signals behind it.
@NullMarked
package dev.oarlock.domain.why;

import org.jspecify.annotations.NullMarked;
