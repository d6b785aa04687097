/// An account on past days as known then and as known now, and the signals behind a change of
/// score.
@NullMarked
package dev.oarlock.domain.history;

import org.jspecify.annotations.NullMarked;
