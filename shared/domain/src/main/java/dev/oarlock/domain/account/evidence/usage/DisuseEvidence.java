package dev.oarlock.domain.account.evidence.usage;

import dev.oarlock.domain.account.evidence.reading.DailySeries;
import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.account.evidence.reading.OutageClock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether and since when nobody uses the product. `anyUse` is 1 on a day with any use and 0 on one
/// with none, `start` the day since which the account is a customer.
public record DisuseEvidence(
    DailySeries anyUse, UsageYear year, OutageClock clock, Optional<LocalDate> start) {
  private static final int YEAR = 365;

  private static final int MAX_WEEKS_UNUSED = 12;

  private static final int SILENT_DAYS = 30;

  private static final int AWAY_DAYS = 35;

  /// Before these nobody has to have begun again.
  private static final int WEEKS_AFTER_RETURN = 3;

  /// Whole weeks since the last use, 12 at most; empty if usage was never reported.
  public EvidenceReading weeksUnused(LocalDate today) {
    if (anyUse.latestDay().isEmpty()) {
      return EvidenceReading.none();
    }
    return new SeasonalReading(year)
        .read(
            today,
            on ->
                lastUsed()
                    .map(last -> weeksSince(last, on))
                    .orElse(EvidenceReading.of(MAX_WEEKS_UNUSED)));
  }

  private EvidenceReading weeksSince(LocalDate last, LocalDate today) {
    var told = last.plusWeeks(WEEKS_AFTER_RETURN);
    return clock.read(
        today,
        day ->
            isOfBeforeReturn() && day.isBefore(told)
                ? EvidenceReading.none().validUntil(told)
                : EvidenceReading.weeksSince(last, day, MAX_WEEKS_UNUSED));
  }

  /// Whether all that was reported of use is from before they were away: it says nothing of what
  /// they do since they came back.
  public boolean isOfBeforeReturn() {
    return start
        .flatMap(began ->
            anyUse.latestDay().filter(newest -> newest.isBefore(began.minusDays(AWAY_DAYS))))
        .isPresent();
  }

  /// Present if nobody has used it for a month.
  public EvidenceReading silent(LocalDate today) {
    return unusedFor(SILENT_DAYS, today);
  }

  /// Present if there was no use for so many days.
  public EvidenceReading unusedFor(int length, LocalDate today) {
    if (anyUse.latestDay().isEmpty()) {
      return EvidenceReading.none();
    }
    return new SeasonalReading(year)
        .read(
            today,
            on ->
                lastUsed()
                    .map(last -> clock.read(on, day -> since(last.plusDays(length), day)))
                    .orElse(EvidenceReading.of(1)));
  }

  /// Present from a day on while no use has been reported since the start, for the first year.
  public EvidenceReading neverUsedFrom(LocalDate first, LocalDate today) {
    return start
        .filter(_ -> !isUsedSinceStart())
        .map(DisuseEvidence::ends)
        .filter(today::isBefore)
        .map(end -> clock.read(today, day -> since(first, day)).validUntil(end))
        .orElse(EvidenceReading.none());
  }

  /// Whether use was ever reported, be it that there was none.
  public boolean isReported() {
    return anyUse.latestDay().isPresent() || year.lastUsed().isPresent();
  }

  public boolean isUsedSinceStart() {
    return Stream.of(anyUse.latestDayAboveZero(), year.lastUsed())
        .flatMap(Optional::stream)
        .anyMatch(day -> !day.isBefore(start.orElse(day)));
  }

  private static LocalDate ends(LocalDate start) {
    return start.plusDays(YEAR);
  }

  /// The latest day with any use, but not before the account's start; the start if there was no
  /// use.
  public Optional<LocalDate> lastUsed() {
    return Stream.of(anyUse.latestDayAboveZero(), year.lastUsed(), start)
        .flatMap(Optional::stream)
        .max(LocalDate::compareTo);
  }

  private static EvidenceReading since(LocalDate day, LocalDate today) {
    return today.isBefore(day) ? EvidenceReading.none().validUntil(day) : EvidenceReading.of(1);
  }
}
