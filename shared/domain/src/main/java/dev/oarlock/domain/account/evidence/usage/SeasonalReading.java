package dev.oarlock.domain.account.evidence.usage;

import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import java.time.LocalDate;
import java.util.function.Function;

/// Readings of use that a season which is over makes others.
record SeasonalReading(UsageYear year) {
  /// A reading that a season which is over makes another.
  EvidenceReading read(
      LocalDate today,
      Function<UsageSeason, EvidenceReading> whenOver,
      Function<LocalDate, EvidenceReading> otherwise) {
    return year.seasonOn(today)
        .map(whenOver)
        .orElseGet(() -> otherwise.apply(today))
        .validUntil(year.nextChange(today));
  }

  /// One that says nothing while a season is over.
  EvidenceReading read(LocalDate today, Function<LocalDate, EvidenceReading> otherwise) {
    return read(today, _ -> EvidenceReading.none(), otherwise);
  }
}
