/// Invokes functions by the clock, as EventBridge Scheduler does.
@NullMarked
package dev.oarlock.local.cloud.schedule;

import org.jspecify.annotations.NullMarked;
