/// Tests models on past days, each with only what was known on that day.
@NullMarked
package dev.oarlock.domain.learning.backtest;

import org.jspecify.annotations.NullMarked;
