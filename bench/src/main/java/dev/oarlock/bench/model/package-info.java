/// How good the churn model is, how much it learns from how little, and what it costs.
@NullMarked
package dev.oarlock.bench.model;

import org.jspecify.annotations.NullMarked;
