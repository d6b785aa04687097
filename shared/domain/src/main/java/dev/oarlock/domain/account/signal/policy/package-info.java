/// The columns of a signal's row: how two are told apart, where it comes from, what is kept of it
/// and for how long.
@NullMarked
package dev.oarlock.domain.account.signal.policy;

import org.jspecify.annotations.NullMarked;
