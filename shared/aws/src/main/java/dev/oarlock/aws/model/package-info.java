/// The churn model and what is known of how good it is, as they are kept.
@NullMarked
package dev.oarlock.aws.model;

import org.jspecify.annotations.NullMarked;
