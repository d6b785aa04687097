/// How a batch of signals changes an account: one pure decision, from state to state.
@NullMarked
package dev.oarlock.domain.transition;

import org.jspecify.annotations.NullMarked;
