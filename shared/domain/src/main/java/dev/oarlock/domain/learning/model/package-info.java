/// Selects a specification, fits the churn model to a table, and predicts with it.
@NullMarked
package dev.oarlock.domain.learning.model;

import org.jspecify.annotations.NullMarked;
