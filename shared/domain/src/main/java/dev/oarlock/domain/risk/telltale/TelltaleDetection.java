package dev.oarlock.domain.risk.telltale;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.evidence.reading.LatestDay;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.risk.telltale.TelltaleChecks.TelltaleCheck;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Detects telltale signs.
public final class TelltaleDetection {
  private TelltaleDetection() {}

  /// The signs detected on a day, in the order of [Telltale].
  public static List<DetectedTelltale> detect(Facts facts, LocalDate today) {
    return detect(TelltaleChecks.of(facts).on(today));
  }

  /// The same from evidence already at hand.
  static List<DetectedTelltale> detect(AccountEvidence evidence, LocalDate today) {
    return detect(TelltaleChecks.on(evidence).on(today));
  }

  /// The same without their evidence.
  public static Set<Telltale> telltalesOn(Facts facts, LocalDate today) {
    return telltales(TelltaleChecks.of(facts).on(today));
  }

  /// The same from evidence already at hand.
  static Set<Telltale> telltalesOn(AccountEvidence evidence, LocalDate today) {
    return telltales(TelltaleChecks.on(evidence).on(today));
  }

  /// The first later day on which time alone starts or ends a sign.
  public static Optional<LocalDate> nextChange(Facts facts, LocalDate today) {
    return nextChange(TelltaleChecks.of(facts), today);
  }

  /// The same from evidence already at hand.
  static Optional<LocalDate> nextChange(AccountEvidence evidence, LocalDate today) {
    return nextChange(TelltaleChecks.on(evidence), today);
  }

  private static Optional<LocalDate> nextChange(
      LatestDay<List<TelltaleCheck>> checks, LocalDate today) {
    var telltales = telltales(checks.on(today));
    var day = nextCheckDay(checks.on(today));
    while (day.isPresent()) {
      if (!telltales(checks.on(day.get())).equals(telltales)) {
        return day;
      }
      day = nextCheckDay(checks.on(day.get()));
    }
    return Optional.empty();
  }

  private static List<DetectedTelltale> detect(List<TelltaleCheck> checks) {
    return checks.stream()
        .filter(TelltaleCheck::isDetected)
        .map(check -> new DetectedTelltale(check.telltale(), check.evidence().get()))
        .toList();
  }

  private static Set<Telltale> telltales(List<TelltaleCheck> checks) {
    var telltales = EnumSet.noneOf(Telltale.class);
    for (var check : checks) {
      if (check.isDetected()) {
        telltales.add(check.telltale());
      }
    }
    return telltales;
  }

  private static Optional<LocalDate> nextCheckDay(List<TelltaleCheck> checks) {
    return checks.stream()
        .flatMap(check -> check.reading().validUntil().stream())
        .min(LocalDate::compareTo);
  }
}
