/// The discrete-time hazard model of churn, the survival curve it draws, and the forecast it makes
/// of an account.
@NullMarked
package dev.oarlock.domain.churn.hazard;

import org.jspecify.annotations.NullMarked;
