/// The forecast of revenue that the portfolio is expected to lose in the quarters ahead, with
/// simulated intervals.
@NullMarked
package dev.oarlock.domain.portfolio.revenue;

import org.jspecify.annotations.NullMarked;
