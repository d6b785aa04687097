package dev.oarlock.domain.account.evidence.usage;

import dev.oarlock.domain.account.evidence.reading.Median;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.SystemSignal.UsagePeak;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// How much use there was week by week, by Monday, as far as the newest way of counting it goes
/// back. Weeks without use are not in it.
record WeeklyPeaks(NavigableMap<LocalDate, UsagePeak> weeks) {
  private static final int USUAL_WEEKS = 8;
  private static final int FEW_WEEKS = 4;
  private static final int MONTH_WEEKS = 5;

  /// As far back as reports are kept whole weeks, these tell, because a source corrects them.
  static WeeklyPeaks of(Facts facts, List<UsageReported> reports) {
    var first =
        reports.stream()
            .map(report -> monday(report.day()).plusWeeks(1))
            .min(LocalDate::compareTo)
            .orElse(LocalDate.MAX);
    var older = facts.of(UsagePeak.class).stream().map(Fact::signal);
    var newer = reports.stream().flatMap(report -> UsagePeak.of(report).stream());
    var weeks = new TreeMap<LocalDate, UsagePeak>();
    Stream.concat(
            older.filter(peak -> peak.week().isBefore(first)),
            newer.filter(peak -> !peak.week().isBefore(first)))
        .forEach(peak -> weeks.merge(peak.week(), peak, UsagePeak::join));
    return new WeeklyPeaks(filled(countedAlike(weeks)));
  }

  /// Where use is commonly told once in two weeks or a month, it holds until it is told again.
  private static NavigableMap<LocalDate, UsagePeak> filled(
      NavigableMap<LocalDate, UsagePeak> weeks) {
    var told = List.copyOf(weeks.entrySet());
    var gaps = new ArrayList<Double>();
    for (var n = 1; n < told.size(); n++) {
      gaps.add((double) ChronoUnit.WEEKS.between(told.get(n - 1).getKey(), told.get(n).getKey()));
    }
    if (!gaps.isEmpty() && Median.of(gaps) > 1) {
      told.forEach(week ->
          IntStream.range(1, MONTH_WEEKS)
              .forEach(n -> weeks.putIfAbsent(week.getKey().plusWeeks(n), week.getValue())));
    }
    return weeks;
  }

  private static NavigableMap<LocalDate, UsagePeak> countedAlike(
      NavigableMap<LocalDate, UsagePeak> weeks) {
    weeks.values().removeIf(peak -> peak.counted() != weeks.lastEntry().getValue().counted());
    return weeks;
  }

  static LocalDate monday(LocalDate day) {
    return day.minusDays(day.getDayOfWeek().getValue() - 1L);
  }

  /// The last day of use, however long ago.
  Optional<LocalDate> lastUsed() {
    return weeks.isEmpty()
        ? Optional.empty()
        : Optional.of(weeks.lastEntry().getValue().lastUsed());
  }

  /// The last day of use in a week, or its Monday if there is none.
  LocalDate lastUsedIn(LocalDate week) {
    var peak = weeks.get(week);
    return peak == null ? week : peak.lastUsed();
  }

  double use(LocalDate week) {
    var peak = weeks.get(week);
    return peak == null ? 0 : peak.amount();
  }

  /// The Mondays of the newest weeks up to one with no less use than that, newest first.
  Stream<LocalDate> upTo(LocalDate week, double least) {
    return weeks.headMap(week, true).descendingKeySet().stream().filter(it -> use(it) >= least);
  }

  /// The usual use of a week among those from one to another: the median of the eight highest;
  /// empty with fewer than four.
  OptionalDouble usual(LocalDate from, LocalDate to) {
    var highest =
        from.isAfter(to)
            ? List.<Double>of()
            : weeks.subMap(from, true, to, true).values().stream()
                .map(peak -> (double) peak.amount())
                .sorted(Comparator.reverseOrder())
                .limit(USUAL_WEEKS)
                .toList();
    return highest.size() < FEW_WEEKS
        ? OptionalDouble.empty()
        : OptionalDouble.of(Median.of(highest));
  }
}
