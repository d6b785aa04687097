/// Probabilities of churn and how certain they are: 90 % intervals and the coefficient covariance
/// behind them.
@NullMarked
package dev.oarlock.domain.churn.estimate;

import org.jspecify.annotations.NullMarked;
