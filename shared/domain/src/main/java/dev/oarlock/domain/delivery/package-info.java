/// Messages on their way into a channel: where they go, what an attempt has done, and what is done
/// about one of which nobody knows whether it arrived.
@NullMarked
package dev.oarlock.domain.delivery;

import org.jspecify.annotations.NullMarked;
