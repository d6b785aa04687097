package dev.oarlock.domain.health;

import java.util.List;
import java.util.OptionalInt;

/// One component of a verdict. `score` is 0-100, empty without data; `weight` is its share of the
/// scorecard in percent as declared; `contribution` is in whole points of the health score.
public record ComponentScore(
    Component component,
    int weight,
    OptionalInt score,
    int contribution,
    List<MeasureReading> measures) {
  public ComponentScore {
    measures = List.copyOf(measures);
  }
}
