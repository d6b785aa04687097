package dev.oarlock.domain.history;

import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.transition.ScoringModels;
import dev.oarlock.domain.transition.state.AccountHistory;
import java.time.LocalDate;
import java.util.Optional;

/// An account at the end of a past day, as it was known then and as it is known now. Each is empty
/// if nothing is known of that day.
public record AsOfComparison(
    LocalDate day, Optional<Perspective> knownThen, Optional<Perspective> knownNow) {

  /// Assessment and forecast from one point of view, and whether by that they had left.
  public record Perspective(HealthAssessment assessment, ChurnForecast forecast, boolean hasLeft) {
    private Perspective withBand(Band band) {
      return new Perspective(assessment.withBand(band), forecast, hasLeft);
    }
  }

  /// `history` keeps the band that was shown last, which decides if a day had several batches.
  public static AsOfComparison of(
      LocalDate day, BothTimelines timelines, ScoringModels models, AccountHistory history) {
    return new AsOfComparison(
        day,
        timelines
            .asKnown()
            .on(day)
            .map(snapshot -> perspective(snapshot, models))
            .map(perspective -> inShownBand(perspective, history)),
        timelines.asHappened().on(day).map(snapshot -> perspective(snapshot, models)));
  }

  /// The two replays of one log.
  public record BothTimelines(AccountTimeline asKnown, AccountTimeline asHappened) {}

  private static Perspective perspective(DaySnapshot snapshot, ScoringModels models) {
    var day = snapshot.assessment().day();
    return new Perspective(
        snapshot.assessment(),
        models.forecast(snapshot.facts(), day),
        CustomerDeparture.of(snapshot.facts(), day).isPresent());
  }

  private static Perspective inShownBand(Perspective perspective, AccountHistory history) {
    var assessment = perspective.assessment();
    return history
        .on(assessment.day())
        .filter(shown -> shown.score().equals(assessment.score()))
        .map(shown -> perspective.withBand(shown.band()))
        .orElse(perspective);
  }
}
