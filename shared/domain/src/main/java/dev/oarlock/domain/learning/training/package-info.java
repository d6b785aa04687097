/// Trains the hazard model on the months of a portfolio's customers.
@NullMarked
package dev.oarlock.domain.learning.training;

import org.jspecify.annotations.NullMarked;
