/// What can be reported about an account: one record a signal.
@NullMarked
package dev.oarlock.domain.signal;

import org.jspecify.annotations.NullMarked;
