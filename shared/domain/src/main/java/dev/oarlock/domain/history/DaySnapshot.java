package dev.oarlock.domain.history;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.health.assessment.HealthAssessment;

/// What was seen of an account on a day: the facts, and the verdict on them.
public record DaySnapshot(Facts facts, HealthAssessment assessment) {}
