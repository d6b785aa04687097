/// The churn model is trained once a month and activated unless it is worse.
@NullMarked
package dev.oarlock.train;

import org.jspecify.annotations.NullMarked;
