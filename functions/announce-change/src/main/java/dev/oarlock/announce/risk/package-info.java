/// The card of a risk episode, kept current from its alert to its end.
@NullMarked
package dev.oarlock.announce.risk;

import org.jspecify.annotations.NullMarked;
