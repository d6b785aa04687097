/// The table, the bus and Slack with seeded faults in them.
@NullMarked
package dev.oarlock.bench.faults.effect;

import org.jspecify.annotations.NullMarked;
