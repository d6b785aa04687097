/// How a batch of signals moves an account on: one pure transition from state to state.
@NullMarked
package dev.oarlock.domain.transition;

import org.jspecify.annotations.NullMarked;
