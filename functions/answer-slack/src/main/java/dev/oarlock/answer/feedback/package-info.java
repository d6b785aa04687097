/// What people tell Oarlock: overrides, pulses, forecasts and decisions become signals.
@NullMarked
package dev.oarlock.answer.feedback;

import org.jspecify.annotations.NullMarked;
