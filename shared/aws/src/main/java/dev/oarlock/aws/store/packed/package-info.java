/// Rows packed into columns and compressed text, so that a state is small.
@NullMarked
package dev.oarlock.aws.store.packed;

import org.jspecify.annotations.NullMarked;
