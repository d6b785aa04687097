package dev.oarlock.domain.account.evidence.usage;

import dev.oarlock.domain.account.evidence.reading.Median;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.account.signal.SystemSignal.SourceInterrupted;
import dev.oarlock.domain.account.signal.policy.SignalType;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Whether use fell because a season is over, as in the year before. A week is low with less than
/// half of the usual use. A fall is of a season if the same weeks of the year before were low, if
/// it came at about the same time, and if use came back after them. docs/health.md has the rule.
final class UsageYear {
  private static final int YEAR = 52;
  private static final int HALF_YEAR = 26;
  private static final int MAX_WEEKS_EARLY = 4;
  private static final int SEASON_WEEKS = 4;
  private static final int AROUND_WEEKS = 8;
  private static final int MIN_USE = 5;
  private static final int ENOUGH_USE = 20;
  private static final double HALF = 0.5;
  private static final double HARDLY_ANY = 0.1;

  private final WeeklyPeaks peaks;
  private final Optional<LocalDate> lastReported;
  private final OptionalDouble level;
  private final List<SourceInterrupted> outages;
  private final double usual;
  private final double usualBefore;

  /// Whether any known week was low: without one no season is over, nor will be.
  private final boolean hasLowWeek;

  /// By Monday, kept because one look at an account asks for the same week a dozen times.
  private final Map<LocalDate, Optional<UsageSeason>> seasons = new ConcurrentHashMap<>();

  private final Map<LocalDate, Optional<LocalDate>> changes = new ConcurrentHashMap<>();

  private UsageYear(Facts facts, List<UsageReported> reports, OptionalDouble level) {
    this.peaks = WeeklyPeaks.of(facts, reports);
    this.level = level;
    this.lastReported =
        reports.stream().map(report -> WeeklyPeaks.monday(report.day())).max(LocalDate::compareTo);
    this.outages =
        facts.of(SourceInterrupted.class).stream()
            .map(Fact::signal)
            .filter(outage -> outage.signalType() == SignalType.USAGE_REPORTED)
            .toList();
    var known = !peaks.weeks().isEmpty();
    var last = known ? peaks.weeks().lastKey() : LocalDate.MIN;
    this.usual = known ? peaks.usual(last.minusWeeks(YEAR - 1L), last).orElse(0) : 0;
    this.usualBefore =
        known ? peaks.usual(peaks.weeks().firstKey(), last.minusWeeks(HALF_YEAR)).orElse(0) : 0;
    this.hasLowWeek = known && anyLow(peaks.weeks().firstKey(), last);
  }

  private boolean anyLow(LocalDate first, LocalDate last) {
    var week = first;
    while (!week.isAfter(last) && !wasLow(week)) {
      week = week.plusWeeks(1);
    }
    return !week.isAfter(last);
  }

  /// With the reports as their sources corrected them, and the use of the newest day that is not
  /// usually quiet.
  static UsageYear of(Facts facts, List<UsageReported> reports, OptionalDouble level) {
    return new UsageYear(facts, reports, level);
  }

  /// The last day of use that is remembered, however long ago.
  Optional<LocalDate> lastUsed() {
    return peaks.lastUsed();
  }

  /// The season whose end lowered use; empty where use is as usual, where it was as usual in the
  /// same weeks of the year before, and in the first year.
  Optional<UsageSeason> seasonOn(LocalDate today) {
    return isTooLittle() || !hasLowWeek
        ? Optional.empty()
        : seasons.computeIfAbsent(WeeklyPeaks.monday(today), this::seasonOf);
  }

  private Optional<UsageSeason> seasonOf(LocalDate week) {
    return peaks
        .upTo(week, HALF * usual)
        .findFirst()
        .filter(lastUsual -> isLow(week, lastUsual))
        .flatMap(lastUsual -> season(week, lastUsual));
  }

  /// Whether use was low a year before a day, give or take a week.
  boolean wasLowAYearBefore(LocalDate day) {
    var yearBefore = WeeklyPeaks.monday(day).minusWeeks(YEAR);
    return !isTooLittle()
        && IntStream.rangeClosed(-1, 1)
            .mapToObj(yearBefore::plusWeeks)
            .anyMatch(week -> !week.isBefore(peaks.weeks().firstKey()) && wasLow(week));
  }

  /// The first day after a day on which time alone begins or ends a season, or changes what it is
  /// compared with.
  Optional<LocalDate> nextChange(LocalDate today) {
    return isTooLittle() || !hasLowWeek
        ? Optional.empty()
        : changes.computeIfAbsent(WeeklyPeaks.monday(today), this::changeAfter);
  }

  private Optional<LocalDate> changeAfter(LocalDate monday) {
    var season = seasonOn(monday);
    var last = peaks.weeks().lastKey().plusWeeks(YEAR + 2L);
    return Stream.iterate(monday.plusWeeks(1), week -> week.plusWeeks(1))
        .takeWhile(week -> !week.isAfter(last))
        .filter(week -> !UsageSeason.readTheSame(season, seasonOn(week)))
        .findFirst();
  }

  /// A year that is not known, or in which so few use it that none of them may be chance.
  private boolean isTooLittle() {
    return Math.min(usual, usualBefore) < MIN_USE;
  }

  /// So few that half of them may be chance.
  private boolean isFew() {
    return Math.min(usual, usualBefore) < ENOUGH_USE;
  }

  /// A week that has only begun is low if it was reported to be, and one that began as usual if its
  /// newest day is low.
  private boolean isLow(LocalDate week, LocalDate lastUsual) {
    var reported = lastReported.filter(week::equals).isPresent();
    return week.isAfter(lastUsual.plusWeeks(1))
        || (reported && (week.isAfter(lastUsual) || level.orElse(usual) < HALF * usual));
  }

  private Optional<UsageSeason> season(LocalDate week, LocalDate lastUsual) {
    var yearBefore = week.minusWeeks(YEAR);
    return IntStream.of(0, 1, -1, -2)
        .mapToObj(yearBefore::plusWeeks)
        .filter(same -> wasLow(same) && same.isBefore(lastUsual))
        .findFirst()
        .flatMap(same -> lowWeeks(same, lastUsual))
        .filter(low -> low.isSeason() && !low.isOver(yearBefore) && isWatched(low))
        .filter(low -> !lastUsual.isBefore(low.first().plusWeeks(YEAR - 1L - MAX_WEEKS_EARLY)))
        .flatMap(low -> compared(week, lastUsual, low));
  }

  private boolean wasLow(LocalDate week) {
    return peaks.use(week) < HALF * usualBefore;
  }

  /// The low weeks around one; empty if no usual week is known before or after them.
  private Optional<LowWeeks> lowWeeks(LocalDate same, LocalDate lastUsual) {
    var first = same;
    while (wasLow(first) && !first.isBefore(peaks.weeks().firstKey())) {
      first = first.minusWeeks(1);
    }
    var back = same;
    while (wasLow(back) && !back.isAfter(lastUsual)) {
      back = back.plusWeeks(1);
    }
    return wasLow(first) || wasLow(back)
        ? Optional.empty()
        : Optional.of(new LowWeeks(first.plusWeeks(1), back));
  }

  /// An outage of the source says nothing about the customer's season.
  private boolean isWatched(LowWeeks low) {
    return outages.stream()
        .noneMatch(outage ->
            outage.since().isBefore(low.back())
                && outage.until().filter(until -> !until.isAfter(low.first())).isEmpty());
  }

  /// Empty if use is less than half of what it was in these weeks.
  private Optional<UsageSeason> compared(LocalDate week, LocalDate lastUsual, LowWeeks low) {
    var yearBefore = week.minusWeeks(YEAR);
    var share = shareNow(week, lastUsual);
    var shareBefore =
        IntStream.rangeClosed(-1, 1)
                .mapToObj(yearBefore::plusWeeks)
                .filter(low::contains)
                .mapToDouble(peaks::use)
                .max()
                .orElse(0)
            / usualBefore;
    var none = shareBefore < HARDLY_ANY && median(low) < HARDLY_ANY * usualBefore;
    return !none && (isFew() || !isClear(low) || share < HALF * shareBefore)
        ? Optional.empty()
        : Optional.of(
            new UsageSeason(
                peaks.lastUsedIn(lastUsual),
                yearBefore,
                low.back().plusWeeks(YEAR),
                levelUpTo(lastUsual),
                none ? 100 : Math.min(100, 100 * share / shareBefore),
                none && share < HARDLY_ANY));
  }

  private double median(LowWeeks low) {
    var weeks = low.first().datesUntil(low.back(), Period.ofWeeks(1));
    return Median.of(weeks.map(peaks::use).toList());
  }

  /// Where some use was left, most weeks before and after were usual: it did not just go up and
  /// down.
  private boolean isClear(LowWeeks low) {
    return isMostlyUsual(low.first().minusWeeks(AROUND_WEEKS)) && isMostlyUsual(low.back());
  }

  private boolean isMostlyUsual(LocalDate from) {
    var weeks = IntStream.range(0, AROUND_WEEKS).mapToObj(from::plusWeeks);
    return 2 * weeks.filter(this::wasLow).count() < AROUND_WEEKS;
  }

  /// Of this week and the one before, because this one has only begun.
  private double shareNow(LocalDate week, LocalDate lastUsual) {
    return Stream.of(week, week.minusWeeks(1))
            .filter(it -> it.isAfter(lastUsual))
            .mapToDouble(peaks::use)
            .max()
            .orElse(level.orElse(0))
        / usual;
  }

  private double levelUpTo(LocalDate lastUsual) {
    var last = peaks.upTo(lastUsual, HALF * usual).limit(SEASON_WEEKS);
    return Median.of(last.map(peaks::use).toList());
  }
}
