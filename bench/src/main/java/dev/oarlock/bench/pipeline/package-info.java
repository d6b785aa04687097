/// The handlers one after the other on a metered table, without queues or waiting.
@NullMarked
package dev.oarlock.bench.pipeline;

import org.jspecify.annotations.NullMarked;
