/// The entries of the weekly digest: movers, red crossings, renewals, wins, counts and sums.
@NullMarked
package dev.oarlock.domain.portfolio.digest.entry;

import org.jspecify.annotations.NullMarked;
