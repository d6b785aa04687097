/// SQS queues that survive a crash, and the pollers that hand their messages to functions.
@NullMarked
package dev.oarlock.local.cloud.queue;

import org.jspecify.annotations.NullMarked;
