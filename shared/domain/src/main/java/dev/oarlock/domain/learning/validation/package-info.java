/// Measures how good predictions were: AUC, log-loss, calibration, lift and lead time, beside
/// baselines and with bootstrap intervals.
@NullMarked
package dev.oarlock.domain.learning.validation;

import org.jspecify.annotations.NullMarked;
