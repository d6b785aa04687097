package dev.oarlock.domain.portfolio;

import dev.oarlock.domain.state.History;
import dev.oarlock.domain.state.History.Day;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A score beside the account's own year before: the days with its lowest and its highest score,
/// and on how many percent of all days (`days`) it was lower than now. A verdict holds until the
/// next.
public record OwnYear(Day lowest, Day highest, int percentBelow, int days) {
  private static final int YEAR = 365;

  /// In less time there is nothing to compare with.
  private static final int FEWEST_DAYS = 28;

  /// A score that held from its day for so many days.
  private record Spell(Day day, int days) {}

  public static Optional<OwnYear> of(History history, int score, LocalDate today) {
    var spells = spells(history, today);
    var days = spells.stream().mapToInt(Spell::days).sum();
    if (days < FEWEST_DAYS) {
      return Optional.empty();
    }
    var below = spells.stream().filter(it -> score(it) < score).mapToInt(Spell::days).sum();
    var ascending = spells.stream().sorted(Comparator.comparingInt(OwnYear::score)).toList();
    return Optional.of(
        new OwnYear(
            ascending.getFirst().day(), ascending.getLast().day(), 100 * below / days, days));
  }

  private static List<Spell> spells(History history, LocalDate today) {
    var spells = new ArrayList<Spell>();
    var from = today.minusDays(YEAR);
    var days = history.days();
    for (var i = 0; i < days.size(); i++) {
      var until = i + 1 < days.size() ? days.get(i + 1).day() : today;
      var begin = days.get(i).day().isBefore(from) ? from : days.get(i).day();
      var length = (int) ChronoUnit.DAYS.between(begin, until.isAfter(today) ? today : until);
      if (length > 0 && days.get(i).score().isPresent()) {
        spells.add(new Spell(days.get(i), length));
      }
    }
    return spells;
  }

  private static int score(Spell spell) {
    return spell.day().score().orElseThrow();
  }
}
