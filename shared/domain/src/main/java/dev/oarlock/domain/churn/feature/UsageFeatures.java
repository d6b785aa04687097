package dev.oarlock.domain.churn.feature;

import static java.util.Comparator.naturalOrder;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.evidence.usage.UsageSeason;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.churn.driver.AccountFeature;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;

/// The features of usage. Weeks count back from the newest report, not from today, so that a report
/// that is still missing affects recency alone. A week's use is its highest report, so that daily
/// and weekly reports mean the same.
record UsageFeatures(List<UsageReported> reports, LocalDate newest, AccountEvidence evidence) {
  private static final int WEEK = 7;
  private static final long UNREPORTED = -1;
  private static final int RECENT_WEEKS = 4;
  private static final int COMPARED_WEEKS = 12;

  static List<FeatureExtractor> of(AccountEvidence evidence) {
    var reports = evidence.usage().reports();
    return reportDays(reports.stream())
        .max(naturalOrder())
        .map(newest -> new UsageFeatures(reports, newest, evidence).extractors())
        .orElse(List.of());
  }

  private List<FeatureExtractor> extractors() {
    var recentWeeks = recentWeeks();
    var active = weeklyMean(activeUsers(), 0, recentWeeks);
    var trend = trend(recentWeeks);
    var breadth = breadth();
    var recency =
        FeatureExtractor.read(
            AccountFeature.RECENCY, evidence.usage().disuse()::weeksUnused, UsageFeatures::recency);
    if (evidence.usage().disuse().isOfBeforeReturn()) {
      return List.of(recency);
    }
    return List.of(
        recency,
        new FeatureExtractor(AccountFeature.TREND, day -> inSeason(trend, day), this::seasonDays),
        new FeatureExtractor(
            AccountFeature.LEVEL, day -> level(active, day), this::levelChangeDays),
        new FeatureExtractor(
            AccountFeature.BREADTH, day -> inSeason(breadth, day), this::seasonDays));
  }

  /// Once a season is over, its end says nothing about who leaves; its level does.
  private OptionalDouble inSeason(OptionalDouble value, LocalDate day) {
    return evidence.usage().seasonOn(day).isPresent() ? OptionalDouble.empty() : value;
  }

  private Stream<LocalDate> seasonDays(LocalDate day) {
    return evidence.usage().nextSeasonChange(day).stream();
  }

  private Stream<LocalDate> levelChangeDays(LocalDate day) {
    return Stream.concat(licences(day).validUntil().stream(), seasonDays(day));
  }

  /// Of the last year, as health measures it: licences given back are no use.
  private EvidenceReading licences(LocalDate day) {
    return evidence.growth().licencesOfYear(day);
  }

  private static OptionalDouble recency(OptionalDouble weeks) {
    return weeks.isEmpty() ? weeks : OptionalDouble.of(Math.log1p(weeks.getAsDouble()));
  }

  /// Four, or after a clear break those since then: nobody waits a month for its mean to fall.
  private int recentWeeks() {
    return evidence
        .usage()
        .brokenSince()
        .map(day -> Math.clamp(week(day.minusDays(1)), 1, RECENT_WEEKS))
        .orElse(RECENT_WEEKS);
  }

  private OptionalDouble trend(int recentWeeks) {
    var activity = activity();
    var recent = weeklyMean(activity, 0, recentWeeks);
    var before = weeklyMean(activity, RECENT_WEEKS, COMPARED_WEEKS);
    if (recent.isEmpty() || before.isEmpty()) {
      return OptionalDouble.empty();
    }
    var ratio = (recent.getAsDouble() + 0.5) / (before.getAsDouble() + 0.5);
    return OptionalDouble.of(Math.log(ratio));
  }

  private OptionalDouble level(OptionalDouble active, LocalDate day) {
    var licences = licences(day).value().orElse(0);
    if (licences == 0 || active.isEmpty()) {
      return OptionalDouble.empty();
    }
    var users = evidence.usage().seasonOn(day).map(UsageSeason::level);
    return OptionalDouble.of(users.orElse(active.getAsDouble()) / licences);
  }

  private OptionalDouble breadth() {
    var recent = reports.stream().filter(report -> week(report) < RECENT_WEEKS).toList();
    var offered = largest(recent.stream().map(UsageReported::featuresOffered));
    var named =
        recent.stream()
            .flatMap(report -> report.features().entrySet().stream())
            .filter(feature -> feature.getValue() > 0)
            .map(feature -> feature.getKey())
            .distinct()
            .count();
    var used = Math.max(named, largest(recent.stream().map(UsageReported::featuresUsed)));
    return offered <= 0 ? OptionalDouble.empty() : OptionalDouble.of((double) used / offered);
  }

  private static int largest(Stream<OptionalInt> counts) {
    return counts.flatMapToInt(OptionalInt::stream).max().orElse(0);
  }

  /// The mean over the weeks `from` (included) to `to` (excluded) that have a report.
  private OptionalDouble weeklyMean(List<WeeklyUse> uses, int from, int to) {
    var busiest = new long[to - from];
    Arrays.fill(busiest, UNREPORTED);
    for (var use : uses) {
      if (use.week() >= from && use.week() < to) {
        var week = Math.toIntExact(use.week()) - from;
        busiest[week] = Math.max(busiest[week], use.amount());
      }
    }
    return Arrays.stream(busiest).filter(week -> week != UNREPORTED).average();
  }

  private record WeeklyUse(long week, long amount) {}

  private List<WeeklyUse> activeUsers() {
    return reports.stream()
        .filter(report -> report.activeUsers().isPresent())
        .map(report -> new WeeklyUse(week(report), report.activeUsers().getAsInt()))
        .toList();
  }

  /// Active users where they are reported, else logins, else uses of features.
  private List<WeeklyUse> activity() {
    var logins = reports.stream().anyMatch(report -> report.logins().isPresent());
    ToLongFunction<UsageReported> amount =
        logins ? report -> report.logins().orElse(0) : UsageFeatures::featureUses;
    var users = activeUsers();
    return users.isEmpty()
        ? reports.stream().map(r -> new WeeklyUse(week(r), amount.applyAsLong(r))).toList()
        : users;
  }

  private static long featureUses(UsageReported report) {
    return report.features().values().stream().mapToLong(Integer::longValue).sum();
  }

  private long week(UsageReported report) {
    return week(report.day());
  }

  private long week(LocalDate day) {
    return ChronoUnit.DAYS.between(day, newest) / WEEK;
  }

  private static Stream<LocalDate> reportDays(Stream<UsageReported> reports) {
    return reports.map(UsageReported::day);
  }
}
