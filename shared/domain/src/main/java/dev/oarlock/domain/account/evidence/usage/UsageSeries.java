package dev.oarlock.domain.account.evidence.usage;

import dev.oarlock.domain.account.evidence.reading.DailySeries;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What reports of use tell day by day. Of several reports of a day the highest number counts.
/// `used` and `offered` count features; `anyUse` is 1 on a day with any use and 0 on one with none.
record UsageSeries(
    List<UsageReported> reports,
    DailySeries active,
    DailySeries loginsPerUser,
    DailySeries executivesActive,
    DailySeries anyUse,
    DailySeries used,
    DailySeries offered) {

  static UsageSeries of(List<UsageReported> reports) {
    var byDay = reports.stream().sorted(Comparator.comparing(UsageReported::day)).toList();
    return new UsageSeries(
        reports,
        series(byDay, report -> number(report.activeUsers())),
        series(byDay, UsageSeries::loginsPerUser),
        series(byDay, report -> number(report.executivesActive())),
        series(byDay, UsageSeries::anyUse),
        series(byDay, UsageSeries::featuresUsed),
        series(byDay, report -> number(report.featuresOffered())));
  }

  private static DailySeries series(
      List<UsageReported> byDay, Function<UsageReported, OptionalDouble> number) {
    return DailySeries.highest(byDay, UsageReported::day, number);
  }

  /// Distinct features that were named as used in so many days up to `last`.
  double namedFeatures(LocalDate last, int days) {
    return reports.stream()
        .filter(report -> report.day().isAfter(last.minusDays(days)))
        .flatMap(report -> report.features().entrySet().stream())
        .filter(feature -> feature.getValue() > 0)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet())
        .size();
  }

  private static OptionalDouble number(OptionalInt number) {
    return number.isPresent() ? OptionalDouble.of(number.getAsInt()) : OptionalDouble.empty();
  }

  private static OptionalDouble loginsPerUser(UsageReported report) {
    var users = report.activeUsers().orElse(0);
    return users > 0 && report.logins().isPresent()
        ? OptionalDouble.of((double) report.logins().getAsInt() / users)
        : OptionalDouble.empty();
  }

  private static OptionalDouble featuresUsed(UsageReported report) {
    if (report.featuresUsed().isEmpty() && report.features().isEmpty()) {
      return OptionalDouble.empty();
    }
    return OptionalDouble.of(report.featuresUsed().orElse(0));
  }

  private static OptionalDouble anyUse(UsageReported report) {
    return OptionalDouble.of(report.tellsOfUse() ? 1 : 0);
  }
}
