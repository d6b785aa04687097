/// Risk episodes: when a spell at risk begins, why, and when it ends.
@NullMarked
package dev.oarlock.domain.risk.episode;

import org.jspecify.annotations.NullMarked;
