/// What remembers and carries: the table, the bus, settings, logs and metrics.
@NullMarked
package dev.oarlock.aws;

import org.jspecify.annotations.NullMarked;
