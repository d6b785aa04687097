package dev.oarlock.domain.evidence;

import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.signal.Signal.UsageReported;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// How the product is used. Several sources may report the same day: numbers count at their
/// highest, features are joined.
public final class Usage {
  /// Monthly reports are fresh until the next; with the nine weeks before it, this is all that the
  /// facts keep.
  private static final int FRESH_DAYS = 35;

  private static final int WEEK = 7;
  private static final int MONTH = 28;
  private static final int SEASON = 63;
  private static final int MOST_WEEKS_UNUSED = 12;
  private static final int COLLAPSE_WEEKS = 4;
  private static final int COLLAPSE_DAYS = 3;
  private static final int FEWEST_USERS = 5;

  private final List<UsageReported> reports;
  private final Optional<LocalDate> start;
  private final Feed feed;
  private final Series active;
  private final Series loginsEach;
  private final Series executives;
  private final Series anyUse;
  private final Series used;
  private final Series offered;

  private Usage(List<UsageReported> reports, Optional<LocalDate> start, Feed feed) {
    this.reports = reports;
    this.feed = feed;
    this.start = start;
    this.active = series(report -> number(report.activeUsers()));
    this.executives = series(report -> number(report.executivesActive()));
    this.loginsEach = series(Usage::loginsEach);
    this.anyUse = series(Usage::anyUse);
    this.used = series(Usage::featuresUsed);
    this.offered = series(report -> number(report.featuresOffered()));
  }

  static Usage of(Facts facts, Optional<LocalDate> start) {
    return new Usage(
        facts.of(UsageReported.class).stream().map(Fact::signal).toList(),
        start,
        Feed.of(facts, Set.of(UsageReported.class)));
  }

  /// Active users on the latest usual day.
  public OptionalDouble activeUsers() {
    return active.level();
  }

  /// The latest usual day.
  public Optional<LocalDate> levelDay() {
    return active.levelDay();
  }

  /// Active users in percent of so many licences.
  public Reading shareOf(int licences, LocalDate today) {
    return licences == 0
        ? Reading.none()
        : fresh(active, active.level(), today, users -> 100 * users / licences);
  }

  /// Active users in percent of what is normal for this account.
  public Reading trend(LocalDate today) {
    return fresh(active, active.againstNorm(), today, percent -> percent);
  }

  /// Logins of each active user in percent of what is normal for this account.
  public Reading loginsTrend(LocalDate today) {
    return fresh(loginsEach, loginsEach.againstNorm(), today, percent -> percent);
  }

  /// The most executives active on one day of the latest four weeks.
  public Reading executives(LocalDate today) {
    return fresh(executives, executives.peak(MONTH), today, number -> number);
  }

  /// Features used in the latest week in percent of those on offer; where nobody says how many are
  /// on offer, of those that the account itself used within nine weeks.
  public Reading breadth(LocalDate today) {
    var newest = used.newest();
    if (newest.isEmpty()) {
      return Reading.none();
    }
    var among =
        offered
            .peak(SEASON)
            .orElseGet(() -> Math.max(named(newest.get(), SEASON), used.peak(SEASON).orElse(0)));
    var inUse = Math.max(named(newest.get(), WEEK), used.peak(WEEK).orElse(0));
    return among == 0
        ? Reading.none()
        : fresh(used, OptionalDouble.of(Math.min(100, 100 * inUse / among)), today, share -> share);
  }

  /// Whole weeks since anybody used it, 12 at most; nothing where use was never reported.
  public Reading weeksUnused(LocalDate today) {
    if (anyUse.newest().isEmpty()) {
      return Reading.none();
    }
    return lastUsed()
        .map(last -> feed.read(today, day -> Reading.weeksSince(last, day, MOST_WEEKS_UNUSED)))
        .orElse(Reading.of(MOST_WEEKS_UNUSED));
  }

  /// Present when nobody has used it for so many days.
  public Reading unusedFor(int days, LocalDate today) {
    if (anyUse.newest().isEmpty()) {
      return Reading.none();
    }
    return lastUsed()
        .map(last -> feed.read(today, day -> since(last.plusDays(days), day)))
        .orElse(Reading.of(1));
  }

  /// The newest day with any use, not before the account's start; a start stands for it where no
  /// use was ever seen.
  public Optional<LocalDate> lastUsed() {
    return Stream.concat(anyUse.newestAboveNought().stream(), start.stream())
        .max(LocalDate::compareTo);
  }

  /// Active users now in percent of four weeks ago, when that is less than half: no day of the
  /// latest three reached half of the median weekly peak of the four weeks before.
  public Reading collapse(LocalDate today) {
    var before = active.before(COLLAPSE_WEEKS);
    var now = active.peak(COLLAPSE_DAYS);
    if (before.isEmpty() || now.isEmpty() || before.getAsDouble() < FEWEST_USERS) {
      return Reading.none();
    }
    var percent = 100 * now.getAsDouble() / before.getAsDouble();
    return percent < 50
        ? fresh(active, OptionalDouble.of(percent), today, it -> it)
        : Reading.none();
  }

  private static Reading since(LocalDate day, LocalDate today) {
    return today.isBefore(day) ? Reading.none().until(day) : Reading.of(1);
  }

  private Reading fresh(
      Series series, OptionalDouble value, LocalDate today, Function<Double, Double> as) {
    if (series.newest().isEmpty() || value.isEmpty()) {
      return Reading.none();
    }
    var read = as.apply(value.getAsDouble());
    return feed.read(today, day -> Reading.fresh(read, series.newest().get(), FRESH_DAYS, day));
  }

  /// Distinct features that were named as used in so many days up to `last`.
  private double named(LocalDate last, int days) {
    return reports.stream()
        .filter(report -> report.day().isAfter(last.minusDays(days)))
        .flatMap(report -> report.features().entrySet().stream())
        .filter(feature -> feature.getValue() > 0)
        .map(feature -> feature.getKey())
        .collect(Collectors.toSet())
        .size();
  }

  private Series series(Function<UsageReported, OptionalDouble> of) {
    NavigableMap<LocalDate, Double> days = new TreeMap<>();
    for (var report : reports) {
      of.apply(report).ifPresent(value -> days.merge(report.day(), value, Math::max));
    }
    return new Series(days);
  }

  private static OptionalDouble number(OptionalInt number) {
    return number.isPresent() ? OptionalDouble.of(number.getAsInt()) : OptionalDouble.empty();
  }

  private static OptionalDouble loginsEach(UsageReported report) {
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
    var used =
        report.activeUsers().orElse(0) > 0
            || report.logins().orElse(0) > 0
            || report.featuresUsed().orElse(0) > 0
            || report.features().values().stream().anyMatch(count -> count > 0);
    return OptionalDouble.of(used ? 1 : 0);
  }
}
