/// The scorecard with its weights, bands and guardrails, and the evaluation of an account by it.
@NullMarked
package dev.oarlock.domain.health.scorecard;

import org.jspecify.annotations.NullMarked;
