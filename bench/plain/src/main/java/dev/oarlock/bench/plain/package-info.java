/// The handler that a tutorial would write, to compare ours with.
@NullMarked
package dev.oarlock.bench.plain;

import org.jspecify.annotations.NullMarked;
