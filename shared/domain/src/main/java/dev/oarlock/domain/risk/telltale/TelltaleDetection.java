package dev.oarlock.domain.risk.telltale;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.risk.telltale.TelltaleChecks.TelltaleCheck;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// Detects telltale signs, and says when time alone will start or end one.
public final class TelltaleDetection {
  private TelltaleDetection() {}

  /// The signs detected on a day, in the order of [Telltale].
  public static List<DetectedTelltale> detect(Facts facts, LocalDate today) {
    return detect(AccountEvidence.of(facts), today);
  }

  /// The same from evidence already at hand.
  static List<DetectedTelltale> detect(AccountEvidence evidence, LocalDate today) {
    return detect(new TelltaleChecks(evidence, today).all()).toList();
  }

  /// The same without their evidence.
  public static Set<Telltale> telltalesOn(Facts facts, LocalDate today) {
    return telltalesOn(AccountEvidence.of(facts), today);
  }

  /// The same from evidence already at hand.
  static Set<Telltale> telltalesOn(AccountEvidence evidence, LocalDate today) {
    return telltales(new TelltaleChecks(evidence, today).all());
  }

  /// The first later day on which time alone starts or ends a sign.
  public static Optional<LocalDate> nextChange(Facts facts, LocalDate today) {
    return nextChange(AccountEvidence.of(facts), today);
  }

  /// The same from evidence already at hand.
  static Optional<LocalDate> nextChange(AccountEvidence evidence, LocalDate today) {
    var checks = new TelltaleChecks(evidence, today).all();
    var telltales = telltales(checks);
    var day = nextCheckDay(checks);
    while (day.isPresent()) {
      checks = new TelltaleChecks(evidence, day.get()).all();
      if (!telltales(checks).equals(telltales)) {
        return day;
      }
      day = nextCheckDay(checks);
    }
    return Optional.empty();
  }

  private static Stream<DetectedTelltale> detect(List<TelltaleCheck> checks) {
    return checks.stream()
        .filter(TelltaleCheck::isDetected)
        .map(check -> new DetectedTelltale(check.telltale(), check.evidence().get()));
  }

  private static Set<Telltale> telltales(List<TelltaleCheck> checks) {
    var telltales = EnumSet.noneOf(Telltale.class);
    checks.stream().filter(TelltaleCheck::isDetected).forEach(it -> telltales.add(it.telltale()));
    return telltales;
  }

  private static Optional<LocalDate> nextCheckDay(List<TelltaleCheck> checks) {
    return checks.stream()
        .flatMap(check -> check.reading().validUntil().stream())
        .min(LocalDate::compareTo);
  }
}
