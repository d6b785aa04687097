/// What Oarlock publishes on the event bus, and how others read it.
@NullMarked
package dev.oarlock.aws.bus;

import org.jspecify.annotations.NullMarked;
