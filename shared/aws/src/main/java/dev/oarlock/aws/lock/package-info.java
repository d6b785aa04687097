/// The calls that were locked each week, never changed.
@NullMarked
package dev.oarlock.aws.lock;

import org.jspecify.annotations.NullMarked;
