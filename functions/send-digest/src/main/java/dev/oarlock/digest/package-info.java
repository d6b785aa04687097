/// Leadership gets its weekly digest.
@NullMarked
package dev.oarlock.digest;

import org.jspecify.annotations.NullMarked;
