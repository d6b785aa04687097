/// Metrics of predictions: AUC, log-loss, calibration, lift and lead time, compared with baselines
/// and with bootstrap intervals.
@NullMarked
package dev.oarlock.domain.learning.validation;

import org.jspecify.annotations.NullMarked;
