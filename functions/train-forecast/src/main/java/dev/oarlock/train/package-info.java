/// Learns the churn model from what became of accounts.
@NullMarked
package dev.oarlock.train;

import org.jspecify.annotations.NullMarked;
