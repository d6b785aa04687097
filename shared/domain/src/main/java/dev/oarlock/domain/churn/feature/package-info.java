/// Extracts the features of an account from its facts, and how its drivers change over the months
/// ahead.
@NullMarked
package dev.oarlock.domain.churn.feature;

import org.jspecify.annotations.NullMarked;
