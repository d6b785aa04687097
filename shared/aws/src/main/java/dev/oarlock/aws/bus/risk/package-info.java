/// How a risk began and ended, in the events that tell of it.
@NullMarked
package dev.oarlock.aws.bus.risk;

import org.jspecify.annotations.NullMarked;
