/// The revenue forecast of the portfolio and the bridge from the last snapshot to now.
@NullMarked
package dev.oarlock.slack.view.revenue;

import org.jspecify.annotations.NullMarked;
