/// Bayesian logistic regression: prior, training set, and the posterior of the coefficients by
/// Laplace's approximation.
@NullMarked
package dev.oarlock.domain.learning.inference;

import org.jspecify.annotations.NullMarked;
