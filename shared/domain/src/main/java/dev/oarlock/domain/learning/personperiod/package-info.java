/// The months of each customer, with what was known of it then and whether it churned, read from
/// the signal logs.
@NullMarked
package dev.oarlock.domain.learning.personperiod;

import org.jspecify.annotations.NullMarked;
