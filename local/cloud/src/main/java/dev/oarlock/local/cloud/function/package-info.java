/// Runs the handler classes as Lambda does: an instance serves one call at a time.
@NullMarked
package dev.oarlock.local.cloud.function;

import org.jspecify.annotations.NullMarked;
