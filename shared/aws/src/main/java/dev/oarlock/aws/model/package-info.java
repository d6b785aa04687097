/// The versions of the churn model, and which of them is in force.
@NullMarked
package dev.oarlock.aws.model;

import org.jspecify.annotations.NullMarked;
