/// How good the churn model is, how much it learns from how few labels, and what training and
/// prediction cost.
@NullMarked
package dev.oarlock.bench.model;

import org.jspecify.annotations.NullMarked;
