/// Replays the signal log of an instance: what past days would have said of the days after.
@NullMarked
package dev.oarlock.local.backtest;

import org.jspecify.annotations.NullMarked;
