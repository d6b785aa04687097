/// Events as EventBridge delivers them, and signals as JSON.
@NullMarked
package dev.oarlock.aws.events;

import org.jspecify.annotations.NullMarked;
