/// The table that models learn from: observations of accounts on days, their columns and their
/// churn labels.
@NullMarked
package dev.oarlock.domain.learning.dataset;

import org.jspecify.annotations.NullMarked;
