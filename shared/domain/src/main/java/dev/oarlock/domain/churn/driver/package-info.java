/// The drivers of churn: what each is measured by, how it is scaled, and how it reads in words.
@NullMarked
package dev.oarlock.domain.churn.driver;

import org.jspecify.annotations.NullMarked;
