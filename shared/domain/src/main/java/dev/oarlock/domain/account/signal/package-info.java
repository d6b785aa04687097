/// What can be reported about an account: one record a kind of signal, and the entries of the
/// signal log.
@NullMarked
package dev.oarlock.domain.account.signal;

import org.jspecify.annotations.NullMarked;
