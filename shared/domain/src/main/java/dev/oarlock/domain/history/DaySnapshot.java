package dev.oarlock.domain.history;

import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import java.time.LocalDate;

/// An account on a day: its facts, and their assessment.
public record DaySnapshot(Facts facts, HealthAssessment assessment) {

  /// Whether the account had left, and no later fact changes its score.
  boolean standsOn(LocalDate day, Facts later) {
    return CustomerDeparture.of(later, day)
        .filter(left -> left.standsSince(assessment.day(), facts, day, later))
        .isPresent();
  }

  /// The facts that the assessment rests on: of a customer who has left, those of its last day.
  Facts assessedFacts() {
    return CustomerDeparture.of(facts, assessment.day())
        .map(left -> left.factsThen(facts))
        .orElse(facts);
  }
}
