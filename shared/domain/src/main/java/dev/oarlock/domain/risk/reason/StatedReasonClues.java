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
    pulse
        .filter(fact -> fact.signal().reasons().stream().anyMatch(reason::matchesCode))
        .ifPresent(fact -> clues.add(pulseClue(fact)));
    for (var fact : unhappy) {
      if (fact.signal().reasons().stream().anyMatch(reason::matchesCode)) {
        clues.add(
            ReasonClue.supporting(
                phrase(
                    "named in an answer to a survey ({0} {1})",
                    fact.signal().survey(), fact.signal().score()),
                fact.day()));
      }
    }
    for (var fact : cancellations) {
      if (fact.signal().reason().filter(reason::matchesCode).isPresent() && stands(fact.signal())) {
        clues.add(
            ReasonClue.supporting(phrase("they name it as the reason to cancel"), fact.day()));
      }
    }
  }

  private ReasonClue pulseClue(Fact<SentimentNoted> fact) {
    return new ReasonClue(
        phrase("their CSM names it as the reason for a pulse of {0}", fact.signal().pulse()),
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
