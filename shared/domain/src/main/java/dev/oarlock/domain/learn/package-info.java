/// Learns from accounts that left which drivers speak of leaving, and says how sure it is.
@NullMarked
package dev.oarlock.domain.learn;

import org.jspecify.annotations.NullMarked;
