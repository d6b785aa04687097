/// Learns the churn model from what became of the accounts of a book, and says whether it is better
/// than the one in force.
@NullMarked
package dev.oarlock.domain.train;

import org.jspecify.annotations.NullMarked;
