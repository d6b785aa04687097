/// The assessed health of an account on a day: score, band, coverage, guardrails and override.
@NullMarked
package dev.oarlock.domain.health.assessment;

import org.jspecify.annotations.NullMarked;
