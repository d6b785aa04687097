/// The versions of the churn model: trained, kept, activated and rolled out.
@NullMarked
package dev.oarlock.aws.store.model;

import org.jspecify.annotations.NullMarked;
