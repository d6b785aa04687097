/// Churn models and their backtests in words and as a calibration plot.
@NullMarked
package dev.oarlock.cli.model.report;

import org.jspecify.annotations.NullMarked;
