/// EventBridge on one machine: the same checks, the same patterns, the same envelope.
@NullMarked
package dev.oarlock.local.cloud.bus;

import org.jspecify.annotations.NullMarked;
