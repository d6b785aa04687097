package dev.oarlock.domain.health.selection;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Which scorecards were in force when: each version from the day on which it was applied. Before
/// the first, the shipped scorecard was.
public record ScorecardHistory(NavigableMap<LocalDate, ScorecardSet> byStartDay) {
  public ScorecardHistory {
    byStartDay = new TreeMap<>(byStartDay);
  }

  /// The same scorecards at all times.
  public static ScorecardHistory always(ScorecardSet scorecards) {
    return new ScorecardHistory(new TreeMap<>(java.util.Map.of(LocalDate.MIN, scorecards)));
  }

  /// The scorecards in force at the end of a day.
  public ScorecardSet inForceOn(LocalDate day) {
    return Optional.ofNullable(byStartDay.floorEntry(day))
        .map(entry -> entry.getValue())
        .orElseGet(ScorecardSet::shipped);
  }
}
