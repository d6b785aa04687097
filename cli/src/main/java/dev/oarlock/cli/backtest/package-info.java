/// `oarlock backtest`: replays the signal log and compares forecasts of past days with what
/// followed.
@NullMarked
package dev.oarlock.cli.backtest;

import org.jspecify.annotations.NullMarked;
