package dev.oarlock.domain.learning.validation;

import dev.oarlock.domain.learning.dataset.Observation;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/// How early churned accounts were flagged. An account is flagged on a day if it is in the top
/// decile of that day's predictions. Of `churned` accounts, `flagged` were so on the last predicted
/// day before churn, by then for `days` without a break (the median; NaN if there are none);
/// `neverFlagged` were so on no day. Churn came after that last day, so the real lead time is
/// longer.
public record LeadTime(ConfidenceInterval days, int churned, int flagged, int neverFlagged) {

  public LeadTime {
    days = days.restingOn(flagged);
  }

  /// Empty if all observations are of one day.
  static Optional<LeadTime> of(PredictionSeries predictions, AccountBootstrap bootstrap) {
    var observations = bootstrap.observations();
    var days =
        observations.stream()
            .flatMap(account -> account.day().stream())
            .distinct()
            .limit(2)
            .count();
    if (days < 2 || observations.stream().anyMatch(account -> account.day().isEmpty())) {
      return Optional.empty();
    }
    var flags = new FlaggedRows(observations, flagged(predictions, observations));
    var churned = flags.churnedAccounts();
    var flaggedAccounts = churned.stream().filter(ChurnedAccount::flaggedAtLast).toList();
    return Optional.of(
        new LeadTime(
            ConfidenceInterval.of(bootstrap, weights -> median(flaggedAccounts, weights)),
            churned.size(),
            flaggedAccounts.size(),
            Math.toIntExact(churned.stream().filter(ChurnedAccount::neverFlagged).count())));
  }

  /// A churned account: its row of the last day, for how many days it had been flagged then (below
  /// 0: it was not), and whether it ever was.
  private record ChurnedAccount(int row, long daysFlagged, boolean everFlagged) {
    boolean flaggedAtLast() {
      return daysFlagged >= 0;
    }

    boolean neverFlagged() {
      return !everFlagged;
    }
  }

  private record FlaggedRows(List<Observation> observations, BitSet flagged) {
    List<ChurnedAccount> churnedAccounts() {
      var rows = new TreeMap<String, List<Integer>>();
      for (int row = 0; row < observations.size(); row++) {
        rows.computeIfAbsent(observations.get(row).account(), _ -> new ArrayList<>()).add(row);
      }
      return rows.values().stream()
          .flatMap(accountRows -> churnedAccount(accountRows).stream())
          .toList();
    }

    private Optional<ChurnedAccount> churnedAccount(List<Integer> rows) {
      var byDay = Comparator.<Integer, LocalDate>comparing(this::day);
      return rows.stream()
          .filter(row -> observations.get(row).churned())
          .max(byDay)
          .map(last -> {
            var until =
                rows.stream().filter(row -> !day(row).isAfter(day(last))).sorted(byDay).toList();
            return new ChurnedAccount(
                last, daysFlagged(until), until.stream().anyMatch(row -> flagged.get(row)));
          });
    }

    private long daysFlagged(List<Integer> rows) {
      int first = rows.size();
      while (first > 0 && flagged.get(rows.get(first - 1))) {
        first--;
      }
      return first == rows.size()
          ? -1
          : ChronoUnit.DAYS.between(day(rows.get(first)), day(rows.getLast()));
    }

    private LocalDate day(int row) {
      return observations.get(row).day().orElseThrow();
    }
  }

  private static BitSet flagged(PredictionSeries predictions, List<Observation> observations) {
    var byDay = new TreeMap<String, List<Integer>>();
    for (var row : predictions.rowsByScore()) {
      byDay.computeIfAbsent(observations.get(row).asOf(), _ -> new ArrayList<>()).add(row);
    }
    var flagged = new BitSet(observations.size());
    byDay.values().forEach(ranked -> flagTop(predictions, ranked, flagged));
    return flagged;
  }

  /// Of accounts with equal predictions either all are in the top decile or none.
  private static void flagTop(PredictionSeries predictions, List<Integer> ranked, BitSet flagged) {
    var topDecile = Math.max(1, ranked.size() / 10);
    if (topDecile >= ranked.size()) {
      return;
    }
    var threshold = predictions.score(ranked.get(topDecile));
    IntStream.range(0, topDecile)
        .map(ranked::get)
        .filter(row -> predictions.score(row) > threshold)
        .forEach(flagged::set);
  }

  private static double median(List<ChurnedAccount> flaggedAccounts, double[] weights) {
    var sorted =
        flaggedAccounts.stream()
            .sorted(Comparator.comparingLong(ChurnedAccount::daysFlagged))
            .toList();
    var halfWeight = sorted.stream().mapToDouble(account -> weights[account.row]).sum() / 2;
    double cumulative = 0;
    for (var account : sorted) {
      cumulative += weights[account.row];
      if (cumulative >= halfWeight && cumulative > 0) {
        return account.daysFlagged;
      }
    }
    return Double.NaN;
  }
}
