package dev.oarlock.domain.transition.state;

import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import java.time.LocalDate;
import java.util.Optional;

/// An account by the scoring models: its latest health assessment and churn forecast, both over the
/// last year, and the next day on which time alone changes one of them.
public record AccountScores(
    HealthAssessment assessment,
    ChurnForecast forecast,
    AccountHistory history,
    Optional<LocalDate> nextChangeDay) {

  AccountScores withNextChangeDay(Optional<LocalDate> day) {
    return new AccountScores(assessment, forecast, history, day);
  }
}
