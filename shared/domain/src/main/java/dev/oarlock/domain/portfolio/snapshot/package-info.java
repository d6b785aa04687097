/// Snapshots of all forecasts on a day, and how accurate they were once the quarter was over.
@NullMarked
package dev.oarlock.domain.portfolio.snapshot;

import org.jspecify.annotations.NullMarked;
