/// Seeded damage to everything that is read: each input is answered, and none stops another.
@NullMarked
package dev.oarlock.bench.fuzz;

import org.jspecify.annotations.NullMarked;
