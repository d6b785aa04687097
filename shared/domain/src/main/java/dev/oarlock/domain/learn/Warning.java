package dev.oarlock.domain.learn;

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
public record Warning(Interval days, int left, int flagged, int never) {

  /// None where the cases are of one day only.
  static Optional<Warning> of(Forecaster forecaster, Samples samples) {
    var cases = samples.cases();
    var days = cases.stream().flatMap(one -> one.day().stream()).distinct().limit(2).count();
    if (days < 2 || cases.stream().anyMatch(one -> one.day().isEmpty())) {
      return Optional.empty();
    }
    var flags = new Flags(cases, flagged(forecaster, cases));
    var leavers = flags.leavers();
    var warned = leavers.stream().filter(Leaver::flaggedAtLast).toList();
    return Optional.of(
        new Warning(
            Interval.of(samples, weights -> median(warned, weights)),
            leavers.size(),
            warned.size(),
            Math.toIntExact(leavers.stream().filter(Leaver::neverFlagged).count())));
  }

  /// An account that left: its row of the last day, since how many days it had been flagged then
  /// (less than 0: it was not), and whether it ever was.
  private record Leaver(int row, long days, boolean ever) {
    boolean flaggedAtLast() {
      return days >= 0;
    }

    boolean neverFlagged() {
      return !ever;
    }
  }

  private record Flags(List<Case> cases, BitSet flagged) {
    List<Leaver> leavers() {
      var rows = new TreeMap<String, List<Integer>>();
      for (int row = 0; row < cases.size(); row++) {
        rows.computeIfAbsent(cases.get(row).id(), _ -> new ArrayList<>()).add(row);
      }
      return rows.values().stream().flatMap(each -> leaver(each).stream()).toList();
    }

    private Optional<Leaver> leaver(List<Integer> rows) {
      var byDay = Comparator.<Integer, LocalDate>comparing(this::day);
      return rows.stream()
          .filter(row -> cases.get(row).left())
          .max(byDay)
          .map(last -> {
            var until =
                rows.stream().filter(row -> !day(row).isAfter(day(last))).sorted(byDay).toList();
            return new Leaver(last, run(until), until.stream().anyMatch(row -> flagged.get(row)));
          });
    }

    private long run(List<Integer> rows) {
      int first = rows.size();
      while (first > 0 && flagged.get(rows.get(first - 1))) {
        first--;
      }
      return first == rows.size()
          ? -1
          : ChronoUnit.DAYS.between(day(rows.get(first)), day(rows.getLast()));
    }

    private LocalDate day(int row) {
      return cases.get(row).day().orElseThrow();
    }
  }

  private static BitSet flagged(Forecaster forecaster, List<Case> cases) {
    var byDay = new TreeMap<String, List<Integer>>();
    for (var row : forecaster.ranked()) {
      byDay.computeIfAbsent(cases.get(row).asof(), _ -> new ArrayList<>()).add(row);
    }
    var flagged = new BitSet(cases.size());
    byDay.values().forEach(ranked -> flagTop(forecaster, ranked, flagged));
    return flagged;
  }

  /// Of accounts that are said to be equally likely either all are in the tenth or none.
  private static void flagTop(Forecaster forecaster, List<Integer> ranked, BitSet flagged) {
    var room = Math.max(1, ranked.size() / 10);
    if (room >= ranked.size()) {
      return;
    }
    var mark = forecaster.said(ranked.get(room));
    IntStream.range(0, room)
        .map(ranked::get)
        .filter(row -> forecaster.said(row) > mark)
        .forEach(flagged::set);
  }

  private static double median(List<Leaver> warned, double[] weights) {
    var sorted = warned.stream().sorted(Comparator.comparingLong(Leaver::days)).toList();
    var half = sorted.stream().mapToDouble(one -> weights[one.row]).sum() / 2;
    double so = 0;
    for (var one : sorted) {
      so += weights[one.row];
      if (so >= half && so > 0) {
        return one.days;
      }
    }
    return Double.NaN;
  }
}
