/// SQS on one machine: visibility, redrive and batches, and a journal that survives a crash.
@NullMarked
package dev.oarlock.local.queue;

import org.jspecify.annotations.NullMarked;
