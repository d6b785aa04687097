package dev.oarlock.domain.history;

import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.component.HealthComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// How a component went over eight weeks up to an assessment.
record ComponentTrend(AccountTimeline past, HealthAssessment last) {
  private static final int WEEKS = 8;

  /// Its score at the end of each week and of the day itself, oldest first.
  List<OptionalInt> of(HealthComponent component) {
    var trend = new ArrayList<OptionalInt>();
    for (var week = WEEKS; week > 0; week--) {
      trend.add(score(component, last.day().minusWeeks(week)));
    }
    trend.add(score(component, last));
    return trend;
  }

  private OptionalInt score(HealthComponent component, LocalDate day) {
    return past.latestUpTo(day)
        .map(snapshot -> score(component, snapshot.assessment()))
        .orElse(OptionalInt.empty());
  }

  private static OptionalInt score(HealthComponent component, HealthAssessment assessment) {
    return assessment.components().stream()
        .filter(it -> it.component() == component)
        .map(ComponentScore::score)
        .findFirst()
        .orElse(OptionalInt.empty());
  }
}
