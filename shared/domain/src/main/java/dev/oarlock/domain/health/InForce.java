package dev.oarlock.domain.health;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/// Which scorecards were in force when: each version from the day on which it was applied. Before
/// the first, those that ship were.
public record InForce(NavigableMap<LocalDate, Scorecards> since) {
  public InForce {
    since = new TreeMap<>(since);
  }

  /// The same rules all the time.
  public static InForce always(Scorecards scorecards) {
    return new InForce(new TreeMap<>(java.util.Map.of(LocalDate.MIN, scorecards)));
  }

  /// At the end of a day.
  public Scorecards on(LocalDate day) {
    return Optional.ofNullable(since.floorEntry(day))
        .map(entry -> entry.getValue())
        .orElseGet(Scorecards::shipped);
  }
}
