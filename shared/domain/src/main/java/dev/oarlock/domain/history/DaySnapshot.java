package dev.oarlock.domain.history;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.health.assessment.HealthAssessment;

/// An account on a day: its facts, and their assessment.
public record DaySnapshot(Facts facts, HealthAssessment assessment) {}
