/// What of an account goes with an announcement, so that a card can be shown without asking again.
@NullMarked
package dev.oarlock.domain.transition.snapshot;

import org.jspecify.annotations.NullMarked;
