package dev.oarlock.domain.risk.reason;

import static dev.oarlock.domain.phrase.DomainPhrase.phrase;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged.OrderType;
import dev.oarlock.domain.account.signal.RelationshipSignal.SentimentNoted;
import dev.oarlock.domain.account.signal.RelationshipSignal.SurveyAnswered;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.risk.telltale.Telltale;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Clues from the reasons that CSM or customer stated: those of one day, looked for once and asked
/// of for each reason.
record StatedReasonClues(
    DiagnosisContext context,
    Optional<Fact<SentimentNoted>> pulse,
    List<Fact<SurveyAnswered>> unhappy,
    List<Fact<ContractChanged>> cancellations) {
  private static final int GOOD_PULSE = 4;
  private static final int YEAR_DAYS = 365;
  private static final int SURVEY_DAYS = 180;

  static StatedReasonClues of(DiagnosisContext context) {
    return new StatedReasonClues(
        context, lowPulse(context), unhappy(context), cancellations(context));
  }

  /// A current pulse, unless it is good: then its reason says why things go well.
  private static Optional<Fact<SentimentNoted>> lowPulse(DiagnosisContext context) {
    return context
        .facts()
        .latest(SentimentNoted.class)
        .filter(fact -> !fact.signal().reasons().isEmpty())
        .filter(_ -> context.read(Measure.PULSE, GOOD_PULSE) < GOOD_PULSE);
  }

  /// Whoever is unhappy in a survey and says why.
  private static List<Fact<SurveyAnswered>> unhappy(DiagnosisContext context) {
    return context.facts().of(SurveyAnswered.class).stream()
        .filter(fact -> context.isSince(SURVEY_DAYS, fact.day()) && fact.signal().isUnhappy())
        .filter(fact -> !fact.signal().reasons().isEmpty())
        .toList();
  }

  /// What ended before they came back explains nothing now.
  private static List<Fact<ContractChanged>> cancellations(DiagnosisContext context) {
    var explained =
        context.facts().of(ContractChanged.class).stream()
            .filter(fact -> fact.signal().order() == OrderType.CANCELLATION)
            .filter(fact -> context.isSince(YEAR_DAYS, fact.day()))
            .filter(fact -> fact.signal().reason().isPresent())
            .toList();
    if (explained.isEmpty()) {
      return explained;
    }
    var returned = context.evidence().growth().returnedOn();
    return explained.stream()
        .filter(fact -> returned.filter(fact.signal().effective()::isBefore).isEmpty())
        .toList();
  }

  void addTo(List<ReasonClue> clues, ChurnReason reason) {
    for (var fact : pulse.stream().toList()) {
      stated(fact.signal().reasons(), reason).ifPresent(words -> clues.add(pulseClue(fact, words)));
    }
    for (var fact : unhappy) {
      stated(fact.signal().reasons(), reason)
          .ifPresent(words -> clues.add(surveyClue(fact, words)));
    }
    for (var fact : cancellations) {
      fact.signal()
          .reason()
          .filter(reason::matchesCode)
          .filter(_ -> stands(fact.signal()))
          .ifPresent(words -> clues.add(cancellationClue(fact, words)));
    }
  }

  /// The words that were given for this reason: whoever names a competitor did not say that
  /// somebody new leads there, which is what they are counted as.
  private static Optional<String> stated(List<String> given, ChurnReason reason) {
    return given.stream().filter(reason::matchesCode).findFirst();
  }

  private static ReasonClue surveyClue(Fact<SurveyAnswered> fact, String words) {
    return ReasonClue.supporting(
        phrase(
            "\"{0}\" is named in an answer to a survey ({1} {2})",
            words, fact.signal().survey(), fact.signal().score()),
        fact.day());
  }

  private static ReasonClue cancellationClue(Fact<ContractChanged> fact, String words) {
    return ReasonClue.supporting(
        phrase("they name \"{0}\" as the reason to cancel", words), fact.day());
  }

  private ReasonClue pulseClue(Fact<SentimentNoted> fact, String words) {
    return new ReasonClue(
        phrase(
            "their CSM names \"{0}\" as the reason for a pulse of {1}",
            words, fact.signal().pulse()),
        Optional.of(fact.day()),
        context.telltales().contains(Telltale.PULSE_LOWEST),
        true);
  }

  /// Whether a cancellation still means that they leave, or pay less than if they had not
  /// cancelled: what was taken back explains nothing.
  private boolean stands(ContractChanged cancellation) {
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
