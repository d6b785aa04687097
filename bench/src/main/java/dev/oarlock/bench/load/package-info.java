/// Many at once.
@NullMarked
package dev.oarlock.bench.load;

import org.jspecify.annotations.NullMarked;
