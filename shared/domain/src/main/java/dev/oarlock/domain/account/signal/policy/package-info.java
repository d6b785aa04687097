/// The row of each signal: its word, its label, how two are told apart, how it comes, what is kept
/// of it and for how long; and the check that refuses values that cannot be.
@NullMarked
package dev.oarlock.domain.account.signal.policy;

import org.jspecify.annotations.NullMarked;
