/// Seeded faults before and after every effect of all functions, and what must hold afterwards.
@NullMarked
package dev.oarlock.bench.faults;

import org.jspecify.annotations.NullMarked;
