/// Readings of the facts on a day, how long they stay valid, and the clock that stops while a
/// source is silent.
@NullMarked
package dev.oarlock.domain.account.evidence.reading;

import org.jspecify.annotations.NullMarked;
