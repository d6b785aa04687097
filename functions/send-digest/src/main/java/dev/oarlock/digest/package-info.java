/// The weekly digest is written and posted.
@NullMarked
package dev.oarlock.digest;

import org.jspecify.annotations.NullMarked;
