package dev.oarlock.domain.account.evidence.usage;

import dev.oarlock.domain.account.evidence.reading.DailySeries;
import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.evidence.reading.OutageClock;
import dev.oarlock.domain.account.evidence.reading.ReadingBasis;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Function;

/// How the product is used. If several sources report the same day, the highest number counts and
/// features are joined; one source corrects itself ([CorrectedUsage]).
public final class UsageEvidence {
  /// A monthly report stays fresh until the next; with the nine weeks before it, this is all that
  /// the facts keep.
  private static final int FRESH_DAYS = 35;

  private static final int WEEK = 7;
  private static final int FOUR_WEEKS = 28;
  private static final int NINE_WEEKS = 63;
  private static final int COLLAPSE_WEEKS = 4;
  private static final int COLLAPSE_DAYS = 3;
  private static final int MIN_USERS = 5;
  private final List<UsageReported> reports;
  private final UsageSeries days;
  private final DailySeries active;
  private final OutageClock clock;
  private final UsageYear year;
  private final SeasonalReading season;
  private final DisuseEvidence disuse;

  private UsageEvidence(Facts facts, Optional<LocalDate> start) {
    this.reports = CorrectedUsage.of(facts);
    this.days = UsageSeries.of(reports);
    this.active = days.active();
    this.clock = OutageClock.of(facts, Set.of(UsageReported.class));
    this.year = UsageYear.of(facts, reports, active.level());
    this.season = new SeasonalReading(year);
    this.disuse = new DisuseEvidence(days.anyUse(), year, clock, start);
  }

  public static UsageEvidence of(Facts facts, Optional<LocalDate> start) {
    return new UsageEvidence(facts, start);
  }

  /// As their sources last told them.
  public List<UsageReported> reports() {
    return reports;
  }

  /// Active users on the latest day that is not usually quiet.
  public OptionalDouble activeUsers() {
    return active.level();
  }

  /// The latest day that is not usually quiet.
  public Optional<LocalDate> levelDay() {
    return active.levelDay();
  }

  /// What speaks for it that nobody uses it.
  public DisuseEvidence disuse() {
    return disuse;
  }

  /// The season whose end lowered use, as it did the year before.
  public Optional<UsageSeason> seasonOn(LocalDate today) {
    return year.seasonOn(today);
  }

  /// The first later day on which time alone begins or ends a season.
  public Optional<LocalDate> nextSeasonChange(LocalDate today) {
    return year.nextChange(today);
  }

  /// Active users in percent of so many licences; after a season, of its last four weeks.
  public EvidenceReading activePercent(int licences, LocalDate today) {
    return licences == 0 || active.latestDay().isEmpty()
        ? EvidenceReading.none()
        : season.read(
            today,
            season ->
                EvidenceReading.of(100 * season.level() / licences)
                    .restingOn(ReadingBasis.IN_SEASON),
            day -> fresh(active, active.level(), day, users -> 100 * users / licences));
  }

  /// Active users in percent of what is normal for this account; after a season, of the same weeks
  /// of the year before.
  public EvidenceReading trend(LocalDate today) {
    return active.latestDay().isEmpty()
        ? EvidenceReading.none()
        : season.read(
            today,
            season ->
                EvidenceReading.of(season.percentOfLastYear()).restingOn(ReadingBasis.YEAR_BEFORE),
            day -> fresh(active, active.percentOfNorm(), day, percent -> percent));
  }

  /// Logins of each active user in percent of what is normal for this account.
  public EvidenceReading loginsTrend(LocalDate today) {
    return season.read(
        today,
        day ->
            fresh(
                days.loginsPerUser(),
                days.loginsPerUser().percentOfNorm(),
                day,
                percent -> percent));
  }

  /// The most executives active on one day of the latest four weeks.
  public EvidenceReading executivesActive(LocalDate today) {
    return season.read(
        today,
        day ->
            fresh(
                days.executivesActive(),
                days.executivesActive().peak(FOUR_WEEKS),
                day,
                number -> number));
  }

  /// Features used in the latest week in percent of those offered; if that number is not reported,
  /// of those that the account used within nine weeks.
  public EvidenceReading featureBreadth(LocalDate today) {
    return season.read(today, this::featureBreadthOn);
  }

  private EvidenceReading featureBreadthOn(LocalDate today) {
    var used = days.used();
    var newest = used.latestDay();
    if (newest.isEmpty()) {
      return EvidenceReading.none();
    }
    var offeredCount =
        days.offered()
            .peak(NINE_WEEKS)
            .orElseGet(() ->
                Math.max(
                    days.namedFeatures(newest.get(), NINE_WEEKS), used.peak(NINE_WEEKS).orElse(0)));
    var inUse = Math.max(days.namedFeatures(newest.get(), WEEK), used.peak(WEEK).orElse(0));
    return offeredCount == 0
        ? EvidenceReading.none()
        : fresh(
            used,
            OptionalDouble.of(Math.min(100, 100 * inUse / offeredCount)),
            today,
            share -> share);
  }

  /// The first day of a clear break in use; empty where use broke off in the same weeks of the year
  /// before.
  public Optional<LocalDate> brokenSince() {
    return active.norm().orElse(0) < MIN_USERS
        ? Optional.empty()
        : active.brokenSince().filter(day -> !year.wasLowAYearBefore(day));
  }

  /// Active users in percent of four weeks ago, if that is less than half: no day of the latest
  /// three that were reported within a week, quiet weekdays aside, reached half of the median
  /// weekly peak of the four weeks before. One quiet Monday is no collapse.
  public EvidenceReading collapse(LocalDate today) {
    var before = active.medianWeeklyPeak(COLLAPSE_WEEKS);
    var now = active.latestPeak(COLLAPSE_DAYS);
    if (before.isEmpty() || now.isEmpty() || before.getAsDouble() < MIN_USERS) {
      return EvidenceReading.none();
    }
    var percent = 100 * now.getAsDouble() / before.getAsDouble();
    return percent < 50
        ? season.read(today, day -> fresh(active, OptionalDouble.of(percent), day, it -> it))
        : EvidenceReading.none();
  }

  private EvidenceReading fresh(
      DailySeries series, OptionalDouble value, LocalDate today, Function<Double, Double> as) {
    if (series.latestDay().isEmpty() || value.isEmpty()) {
      return EvidenceReading.none();
    }
    var read = as.apply(value.getAsDouble());
    return clock.read(
        today, day -> EvidenceReading.fresh(read, series.latestDay().get(), FRESH_DAYS, day));
  }
}
