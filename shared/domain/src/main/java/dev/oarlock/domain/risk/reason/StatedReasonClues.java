package dev.oarlock.domain.risk.reason;

import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.health.measure.Measure;
import java.util.stream.Stream;

/// Clues from the reasons that CSM or customer stated.
final class StatedReasonClues {
  private static final int GOOD_PULSE = 4;
  private static final int YEAR_DAYS = 365;

  private StatedReasonClues() {}

  static Stream<ReasonClue> of(DiagnosisContext context, ChurnReason reason) {
    return Stream.concat(pulse(context, reason), cancellation(context, reason));
  }

  /// The reason code of a current pulse, unless the pulse is good: then it says why things go well.
  private static Stream<ReasonClue> pulse(DiagnosisContext context, ChurnReason reason) {
    var low = context.read(Measure.PULSE, GOOD_PULSE) < GOOD_PULSE;
    return context.facts().latest(SentimentNoted.class).stream()
        .filter(fact -> low && fact.signal().reasons().stream().anyMatch(reason::matchesCode))
        .map(fact -> ReasonClue.supporting("their CSM names it as the reason", fact.day()));
  }

  /// What ended before they came back explains nothing now.
  private static Stream<ReasonClue> cancellation(DiagnosisContext context, ChurnReason reason) {
    var returned = context.evidence().growth().returnedOn();
    return context.facts().of(ContractChanged.class).stream()
        .filter(fact -> fact.signal().order() == OrderType.CANCELLATION)
        .filter(fact -> context.isSince(YEAR_DAYS, fact.day()))
        .filter(fact -> returned.filter(fact.signal().effective()::isBefore).isEmpty())
        .filter(fact -> fact.signal().reason().filter(reason::matchesCode).isPresent())
        .map(fact -> ReasonClue.supporting("they name it as the reason to cancel", fact.day()));
  }
}
