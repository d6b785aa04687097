/// How the columns of a table become a design matrix, and how wide the priors of its coefficients
/// are.
@NullMarked
package dev.oarlock.domain.learning.design;

import org.jspecify.annotations.NullMarked;
