package dev.oarlock.bench.load;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.CustomerSpells.Spell;
import dev.oarlock.domain.churn.hazard.ChurnForecast;
import dev.oarlock.domain.risk.alert.AlertRule;
import dev.oarlock.domain.risk.episode.ChurnMark;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/// The alerts of the last year of a portfolio, and what came of them. An alert is decided once its
/// account has left, or has stayed for half a year.
final class AlertTally {
  private static final int YEAR = 365;
  private static final int HALF_A_YEAR = 180;

  private final LocalDate today;
  private final LocalDate first;
  private long customerDays;
  private int leavers;
  private final List<Integer> warnings = new ArrayList<>();
  private final Outcomes all = new Outcomes();
  private final Map<String, Outcomes> byRule = new TreeMap<>();

  AlertTally(LocalDate today) {
    this.today = today;
    this.first = today.minusDays(YEAR);
  }

  private static final class Outcomes {
    private int alerts;
    private int left;
    private int stayed;

    void add(Optional<Boolean> hasLeft) {
      alerts++;
      left += hasLeft.filter(it -> it).isPresent() ? 1 : 0;
      stayed += hasLeft.filter(it -> !it).isPresent() ? 1 : 0;
    }

    String cells() {
      var decided = left + stayed;
      return "%d | %d | %s".formatted(alerts, decided, decided == 0 ? "" : percent(left, decided));
    }
  }

  /// An account that was flagged on a day, and by what.
  private record Flag(LocalDate day, String rule) {}

  void add(LivedLog lived) {
    lived.state().ifPresent(state -> add(state, alerts(lived)));
  }

  /// As if a mark alone alerted.
  void add(LivedLog lived, ChurnMark mark) {
    lived.state().ifPresent(state -> add(state, reached(lived.forecasts(), mark)));
  }

  private static Stream<Flag> alerts(LivedLog lived) {
    return lived.said().stream()
        .filter(AccountAtRisk.class::isInstance)
        .map(AccountAtRisk.class::cast)
        .map(alert -> new Flag(alert.about().day(), AlertRule.of(alert.cause()).label()));
  }

  private static Stream<Flag> reached(List<ChurnForecast> forecasts, ChurnMark mark) {
    var flags = new ArrayList<Flag>();
    var isOpen = false;
    for (var forecast : forecasts) {
      if (!isOpen && mark.reached(forecast).isPresent()) {
        flags.add(new Flag(forecast.day(), "the mark"));
      }
      isOpen = (isOpen ? mark.held(forecast) : mark.reached(forecast)).isPresent();
    }
    return flags.stream();
  }

  private void add(AccountState state, Stream<Flag> flags) {
    var alerts = flags.filter(flag -> !flag.day().isBefore(first)).toList();
    var spells = AccountContracts.of(state.facts()).spells().until(today);
    spells.forEach(spell -> customerDays += daysOfYear(spell));
    for (var alert : alerts) {
      var outcome = outcome(alert.day(), spells);
      all.add(outcome);
      byRule.computeIfAbsent(alert.rule(), _ -> new Outcomes()).add(outcome);
    }
    left(spells).ifPresent(day -> addLeaver(day, alerts));
  }

  private void addLeaver(LocalDate left, List<Flag> alerts) {
    leavers++;
    alerts.stream()
        .map(Flag::day)
        .filter(day -> day.isBefore(left))
        .reduce((_, last) -> last)
        .ifPresent(day -> warnings.add((int) ChronoUnit.DAYS.between(day, left)));
  }

  private Optional<LocalDate> left(List<Spell> spells) {
    return spells.isEmpty()
        ? Optional.empty()
        : spells.getLast().end().filter(day -> !day.isBefore(first) && !day.isAfter(today));
  }

  private Optional<Boolean> outcome(LocalDate alerted, List<Spell> spells) {
    var until = alerted.plusDays(HALF_A_YEAR);
    var hasLeft =
        spells.stream()
            .flatMap(spell -> spell.end().stream())
            .anyMatch(end -> !end.isBefore(alerted) && !end.isAfter(until) && !end.isAfter(today));
    return hasLeft || !until.isAfter(today) ? Optional.of(hasLeft) : Optional.empty();
  }

  private long daysOfYear(Spell spell) {
    var from = spell.start().isBefore(first) ? first : spell.start();
    var to = spell.end().filter(end -> end.isBefore(today)).orElse(today);
    return Math.max(0, ChronoUnit.DAYS.between(from, to));
  }

  static String header() {
    return """
    | portfolio | rule | alerts | decided | left within 180 days | per 100 customers a week | leavers warned | \
    days of warning, median |
    | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |\
    """;
  }

  void print(String portfolio) {
    var weeks = customerDays / 7.0;
    System.out.printf(
        Locale.ROOT,
        "| %s | all | %s | %.2f | %d of %d | %s |%n",
        portfolio,
        all.cells(),
        100 * all.alerts / weeks,
        warnings.size(),
        leavers,
        warnings.isEmpty() ? "" : warnings.stream().sorted().toList().get(warnings.size() / 2));
    if (byRule.size() > 1) {
      printRules();
    }
  }

  private void printRules() {
    byRule.forEach((rule, outcomes) ->
        System.out.printf(Locale.ROOT, "| | %s | %s | | | |%n", rule, outcomes.cells()));
  }

  private static String percent(int part, int whole) {
    return Math.round(100.0 * part / whole) + " %";
  }
}
