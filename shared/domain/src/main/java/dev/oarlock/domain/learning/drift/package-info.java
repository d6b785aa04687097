/// Finds where the latest months of a portfolio no longer fit the model in force.
@NullMarked
package dev.oarlock.domain.learning.drift;

import org.jspecify.annotations.NullMarked;
