/// Scorecard, measures and curves; the verdict and why it changed.
@NullMarked
package dev.oarlock.domain.health;

import org.jspecify.annotations.NullMarked;
