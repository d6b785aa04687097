/// The handlers in a row on a metered table, without queues or waiting.
@NullMarked
package dev.oarlock.bench.line;

import org.jspecify.annotations.NullMarked;
