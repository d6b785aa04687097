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

/// How early those who left stood out. An account is flagged on a day when it is among the tenth of
/// that day's accounts said to be likeliest to leave. Of `left` accounts `flagged` were so on the
/// last day asked before they left, by then for `days` without a break (the median; not a number
/// where none was); `never` were so on no day. They left after that last day, so the warning was
/// rather longer.
public record LeadTime(ConfidenceInterval days, int churned, int flagged, int neverFlagged) {

  /// None where the cases are of one day only.
  static Optional<LeadTime> of(PredictionSeries predictions, AccountBootstrap bootstrap) {
    var cases = bootstrap.observations();
    var days = cases.stream().flatMap(one -> one.day().stream()).distinct().limit(2).count();
    if (days < 2 || cases.stream().anyMatch(one -> one.day().isEmpty())) {
      return Optional.empty();
    }
    var flags = new FlaggedRows(cases, flagged(predictions, cases));
    var churned = flags.churnedAccounts();
    var warned = churned.stream().filter(ChurnedAccount::flaggedAtLast).toList();
    return Optional.of(
        new LeadTime(
            ConfidenceInterval.of(bootstrap, weights -> median(warned, weights)),
            churned.size(),
            warned.size(),
            Math.toIntExact(churned.stream().filter(ChurnedAccount::neverFlagged).count())));
  }

  /// An account that left: its row of the last day, since how many days it had been flagged then
  /// (less than 0: it was not), and whether it ever was.
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
      return rows.values().stream().flatMap(each -> churnedAccount(each).stream()).toList();
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

  private static BitSet flagged(PredictionSeries predictions, List<Observation> cases) {
    var byDay = new TreeMap<String, List<Integer>>();
    for (var row : predictions.rowsByScore()) {
      byDay.computeIfAbsent(cases.get(row).asOf(), _ -> new ArrayList<>()).add(row);
    }
    var flagged = new BitSet(cases.size());
    byDay.values().forEach(ranked -> flagTop(predictions, ranked, flagged));
    return flagged;
  }

  /// Of accounts that are said to be equally likely either all are in the tenth or none.
  private static void flagTop(PredictionSeries predictions, List<Integer> ranked, BitSet flagged) {
    var topTenth = Math.max(1, ranked.size() / 10);
    if (topTenth >= ranked.size()) {
      return;
    }
    var threshold = predictions.score(ranked.get(topTenth));
    IntStream.range(0, topTenth)
        .map(ranked::get)
        .filter(row -> predictions.score(row) > threshold)
        .forEach(flagged::set);
  }

  private static double median(List<ChurnedAccount> warned, double[] weights) {
    var sorted =
        warned.stream().sorted(Comparator.comparingLong(ChurnedAccount::daysFlagged)).toList();
    var halfWeight = sorted.stream().mapToDouble(one -> weights[one.row]).sum() / 2;
    double cumulative = 0;
    for (var one : sorted) {
      cumulative += weights[one.row];
      if (cumulative >= halfWeight && cumulative > 0) {
        return one.daysFlagged;
      }
    }
    return Double.NaN;
  }
}
