/// One account, unscored or with its state, and the batch of signals that changes it.
@NullMarked
package dev.oarlock.domain.transition.state;

import org.jspecify.annotations.NullMarked;
