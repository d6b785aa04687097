package dev.oarlock.domain.portfolio.benchmark;

import dev.oarlock.domain.transition.state.AccountHistory;
import dev.oarlock.domain.transition.state.AccountHistory.DayEntry;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A score beside the account's own year before: the days with its lowest and its highest score,
/// and on how many percent of all days (`days`) it was lower than now. A verdict holds until the
/// next.
public record TrailingYear(DayEntry lowest, DayEntry highest, int percentBelow, int days) {
  private static final int YEAR = 365;

  /// In less time there is nothing to compare with.
  private static final int MIN_DAYS = 28;

  /// A score that held from its day for so many days.
  private record ScoreSpell(DayEntry day, int days) {}

  public static Optional<TrailingYear> of(AccountHistory history, int score, LocalDate today) {
    var spells = spells(history, today);
    var days = spells.stream().mapToInt(ScoreSpell::days).sum();
    if (days < MIN_DAYS) {
      return Optional.empty();
    }
    var below = spells.stream().filter(it -> score(it) < score).mapToInt(ScoreSpell::days).sum();
    var ascending = spells.stream().sorted(Comparator.comparingInt(TrailingYear::score)).toList();
    return Optional.of(
        new TrailingYear(
            ascending.getFirst().day(), ascending.getLast().day(), 100 * below / days, days));
  }

  private static List<ScoreSpell> spells(AccountHistory history, LocalDate today) {
    var spells = new ArrayList<ScoreSpell>();
    var from = today.minusDays(YEAR);
    var days = history.days();
    for (var i = 0; i < days.size(); i++) {
      var until = i + 1 < days.size() ? days.get(i + 1).day() : today;
      var begin = days.get(i).day().isBefore(from) ? from : days.get(i).day();
      var length = (int) ChronoUnit.DAYS.between(begin, until.isAfter(today) ? today : until);
      if (length > 0 && days.get(i).score().isPresent()) {
        spells.add(new ScoreSpell(days.get(i), length));
      }
    }
    return spells;
  }

  private static int score(ScoreSpell spell) {
    return spell.day().score().orElseThrow();
  }
}
