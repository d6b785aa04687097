package dev.oarlock.domain.risk.reason;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.risk.telltale.Telltale;
import java.util.Optional;
import java.util.stream.Stream;

/// Clues from the reasons that CSM or customer stated.
final class StatedReasonClues {
  private static final int GOOD_PULSE = 4;
  private static final int YEAR_DAYS = 365;
  private static final int SURVEY_DAYS = 180;

  private StatedReasonClues() {}

  static Stream<ReasonClue> of(DiagnosisContext context, ChurnReason reason) {
    return Stream.of(
            pulse(context, reason), answers(context, reason), cancellation(context, reason))
        .flatMap(clues -> clues);
  }

  /// The reason code of whoever is unhappy in a survey.
  private static Stream<ReasonClue> answers(DiagnosisContext context, ChurnReason reason) {
    return context.facts().of(SurveyAnswered.class).stream()
        .filter(fact -> context.isSince(SURVEY_DAYS, fact.day()) && fact.signal().isUnhappy())
        .filter(fact -> fact.signal().reasons().stream().anyMatch(reason::matchesCode))
        .map(fact ->
            ReasonClue.supporting(
                phrase(
                    "named in an answer to a survey ({0} {1})",
                    fact.signal().survey(), fact.signal().score()),
                fact.day()));
  }

  /// The reason code of a current pulse, unless the pulse is good: then it says why things go well.
  private static Stream<ReasonClue> pulse(DiagnosisContext context, ChurnReason reason) {
    var low = context.read(Measure.PULSE, GOOD_PULSE) < GOOD_PULSE;
    var alerts = context.telltales().contains(Telltale.PULSE_LOWEST);
    return context.facts().latest(SentimentNoted.class).stream()
        .filter(fact -> low && fact.signal().reasons().stream().anyMatch(reason::matchesCode))
        .map(fact ->
            new ReasonClue(
                phrase(
                    "their CSM names it as the reason for a pulse of {0}", fact.signal().pulse()),
                Optional.of(fact.day()),
                alerts,
                true));
  }

  /// What ended before they came back explains nothing now, nor does what was taken back.
  private static Stream<ReasonClue> cancellation(DiagnosisContext context, ChurnReason reason) {
    var returned = context.evidence().growth().returnedOn();
    return context.facts().of(ContractChanged.class).stream()
        .filter(fact -> fact.signal().order() == OrderType.CANCELLATION)
        .filter(fact -> context.isSince(YEAR_DAYS, fact.day()))
        .filter(fact -> returned.filter(fact.signal().effective()::isBefore).isEmpty())
        .filter(fact -> fact.signal().reason().filter(reason::matchesCode).isPresent())
        .filter(fact -> stands(context, fact.signal()))
        .map(fact ->
            ReasonClue.supporting(phrase("they name it as the reason to cancel"), fact.day()));
  }

  /// Whether a cancellation still means that they leave, or pay less than if they had not
  /// cancelled.
  private static boolean stands(DiagnosisContext context, ContractChanged cancellation) {
    var contracts = AccountContracts.of(context.facts());
    var ended =
        contracts
            .changeDays()
            .filter(day -> contracts.cancelledOn(day).contains(cancellation.contract()));
    return !contracts.standing(context.today()).isCustomer()
        || Stream.concat(Stream.of(cancellation.effective()), ended)
            .anyMatch(day -> isLess(contracts.cmrr(day.minusDays(1)), contracts.cmrr(day)));
  }

  private static boolean isLess(MultiCurrencyAmount before, MultiCurrencyAmount after) {
    return before.minus(after).totals().stream().anyMatch(lost -> lost.minorUnits() > 0);
  }
}
