package dev.oarlock.domain.health.ledger;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import dev.oarlock.domain.health.assessment.Guardrail;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.ledger.LedgerLine.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What guardrails changed between two assessments. Each lowers the score by whole points, so the
/// differences are exact. A guardrail may hold without lowering the score, when the score is below
/// it anyway.
final class GuardrailChange {
  private static final String SUBJECT = "Guardrail";

  private GuardrailChange() {}

  static List<LedgerLine> between(HealthAssessment before, HealthAssessment after) {
    var from = byReason(before);
    var to = byReason(after);
    return Stream.concat(from.keySet().stream(), to.keySet().stream())
        .distinct()
        .map(reason ->
            line(Optional.ofNullable(from.get(reason)), Optional.ofNullable(to.get(reason))))
        .toList();
  }

  static LedgerLine holding(Guardrail guardrail) {
    return line(Optional.empty(), Optional.of(guardrail));
  }

  private static LedgerLine line(Optional<Guardrail> before, Optional<Guardrail> after) {
    var guardrail = after.or(() -> before).orElseThrow();
    var points = points(after) - points(before);
    return new LedgerLine(
        Kind.GUARDRAIL, SUBJECT, points, reason(guardrail, before, after, points));
  }

  private static String reason(
      Guardrail guardrail, Optional<Guardrail> before, Optional<Guardrail> after, int points) {
    if (before.isEmpty()) {
      return phrase("capped at {0}: {1}", guardrail.cap(), guardrail.reason());
    }
    if (after.isEmpty()) {
      return phrase(
          "the guardrail at {0} ({1}) no longer lowers the score",
          guardrail.cap(), guardrail.reason());
    }
    return points < 0
        ? phrase(
            "the guardrail at {0} ({1}) lowers the score more", guardrail.cap(), guardrail.reason())
        : phrase(
            "the guardrail at {0} ({1}) lowers the score less",
            guardrail.cap(), guardrail.reason());
  }

  private static int points(Optional<Guardrail> guardrail) {
    return guardrail.map(Guardrail::points).orElse(0);
  }

  private static Map<String, Guardrail> byReason(HealthAssessment assessment) {
    var guardrails = new LinkedHashMap<String, Guardrail>();
    assessment.guardrails().forEach(it -> guardrails.putIfAbsent(it.reason(), it));
    return guardrails;
  }
}
