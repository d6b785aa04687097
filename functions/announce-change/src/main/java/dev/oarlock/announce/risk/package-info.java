/// Messages that are kept current: the card of a risk from its alert to its end, and a gong.
@NullMarked
package dev.oarlock.announce.risk;

import org.jspecify.annotations.NullMarked;
