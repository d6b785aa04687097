/// The handler that a tutorial would write, to hold ours against.
@NullMarked
package dev.oarlock.bench.plain;

import org.jspecify.annotations.NullMarked;
