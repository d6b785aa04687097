package dev.oarlock.domain.portfolio.benchmark;

import dev.oarlock.domain.transition.state.AccountHistory;
import dev.oarlock.domain.transition.state.AccountHistory.DayEntry;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// A score compared with the account's own trailing year: the days with the lowest and the highest
/// score, and the percentage of all `days` with a lower score than now. A score holds until the
/// next one.
public record TrailingYear(DayEntry lowest, DayEntry highest, int percentBelow, int days) {
  private static final int YEAR = 365;

  /// A shorter history is not compared.
  private static final int MIN_DAYS = 28;

  /// A score that held for so many days from its day on.
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
      var start = days.get(i).day().isBefore(from) ? from : days.get(i).day();
      var length = (int) ChronoUnit.DAYS.between(start, until.isAfter(today) ? today : until);
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
