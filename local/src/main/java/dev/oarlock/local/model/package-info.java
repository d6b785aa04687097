/// The churn model on tables: fit, score and judge it without an instance running.
@NullMarked
package dev.oarlock.local.model;

import org.jspecify.annotations.NullMarked;
