package dev.oarlock.slack.text.advice;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.risk.reason.ChurnDiagnosis;
import dev.oarlock.domain.risk.reason.ChurnReason;
import dev.oarlock.domain.risk.reason.ReasonMatch;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Whom to call, and about what: the reason that carries most of the chance of churn, or else what
/// is weakest. Nobody unhappy is asked to buy.
record NextTopic(AccountState state, LocalDate today, ChurnDiagnosis diagnosis) {
  private static final Set<Telltale> NOTICE =
      EnumSet.of(Telltale.GAVE_NOTICE, Telltale.NOTICE_IN_DOUBT);

  /// A question is the end of the sentence "This week, call them; ...", and a clue of the reason
  /// why may follow it.
  record Topic(String whom, String question, Optional<String> clue, boolean urgent) {
    Topic(String whom, String question, boolean urgent) {
      this(whom, question, Optional.empty(), urgent);
    }
  }

  Topic topic() {
    if (AccountContracts.of(state.facts()).overdueRenewal(today).isPresent()) {
      return new Topic(
          text("the person who signs"), text("ask for a date or a no{0}", because()), true);
    }
    var reason = foremost();
    var alerting = reason.filter(ReasonMatch::hasTelltale);
    return sign(alerting.isPresent())
        .or(() -> contract(alerting))
        .or(() -> reason.map(match -> against(match, true)))
        .orElseGet(() -> new HealthTopic(state, today).of(isUnhappy()));
  }

  /// What their contracts say comes before soft signs; a pause also before that nobody uses it.
  private Optional<Topic> contract(Optional<ReasonMatch> alerting) {
    var question = new ContractQuestion(AccountContracts.of(state.facts()), today);
    var isOfUse = alerting.filter(it -> it.reason() != ChurnReason.VALUE_NOT_REALISED).isEmpty();
    return question
        .ofPause()
        .filter(_ -> isOfUse)
        .map(text -> new Topic(contact().sponsor(), text, false))
        .or(() ->
            question
                .ofLess()
                .filter(_ -> alerting.isEmpty())
                .map(text -> new Topic(contact().sponsor(), text, true)));
  }

  private String because() {
    return foremost().map(match -> text(", and about this: {0}", clue(match))).orElse("");
  }

  /// A sign that belongs to no reason: it tells that they leave, not why. Beside a reason that
  /// alerts by itself only notice comes first: who looks at a competitor is not asked for money.
  private Optional<Topic> sign(boolean besideReason) {
    return diagnosis.telltales().stream()
        .filter(telltale -> NOTICE.contains(telltale) || !besideReason)
        .flatMap(telltale -> ofSign(telltale).stream())
        .findFirst();
  }

  private Optional<Topic> ofSign(Telltale telltale) {
    return switch (telltale) {
      case GAVE_NOTICE ->
          Optional.of(
              new Topic(
                  contact().sponsor(),
                  text("ask what would have kept them, and whether it still could"),
                  true));
      case NOTICE_IN_DOUBT ->
          Optional.of(
              new Topic(
                  contact().sponsor(),
                  text("ask which contract they have given notice for, and why"),
                  true));
      case PAYMENT_STOPPED ->
          Optional.of(
              new Topic(
                  text("their finance"),
                  text("ask whether the invoice is contested, before anybody sends a reminder"),
                  true));
      case INVOICE_WRITTEN_OFF ->
          Optional.of(
              new Topic(
                  contact().sponsor(),
                  text("ask what came between them and the invoice written off"),
                  true));
      case SPONSOR_LEFT,
          COMPETITOR_EVALUATED,
          COMPANY_SOLD,
          USAGE_COLLAPSED,
          WENT_SILENT,
          NEVER_USED,
          NOT_LIVE,
          PULSE_LOWEST ->
          Optional.empty();
    };
  }

  /// Of a customer who is well, a soft sign that carries nothing of the chance is no topic.
  private Optional<ReasonMatch> foremost() {
    return diagnosis
        .strongest()
        .filter(match -> isUnhappy() || match.hasTelltale() || match.logOdds() > 0);
  }

  private Topic against(ReasonMatch match, boolean urgent) {
    var hasNeverStarted = diagnosis.telltales().contains(Telltale.NEVER_USED);
    return new Topic(
        contact().against(match.reason()),
        new ReasonQuestion(state, hasNeverStarted).of(match),
        Optional.of(clue(match)),
        urgent);
  }

  private static String clue(ReasonMatch match) {
    return ClueText.of(match.clues().getFirst());
  }

  /// Not green, at risk, or in doubt: such a customer has other worries than to buy more.
  boolean isUnhappy() {
    var nps = Measure.NPS.read(AccountEvidence.of(state.facts()), today).value();
    return state.assessment().band() != Band.GREEN
        || state.risk().episode().isPresent()
        || nps.orElse(0) < 0;
  }

  private TopicContact contact() {
    return new TopicContact(state);
  }
}
