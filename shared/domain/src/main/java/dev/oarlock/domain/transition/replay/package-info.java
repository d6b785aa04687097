/// An account's state made anew from its log.
@NullMarked
package dev.oarlock.domain.transition.replay;

import org.jspecify.annotations.NullMarked;
