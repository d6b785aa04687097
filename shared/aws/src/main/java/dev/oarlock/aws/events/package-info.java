/// What travels on the bus: envelopes, and signals as JSON.
@NullMarked
package dev.oarlock.aws.events;

import org.jspecify.annotations.NullMarked;
