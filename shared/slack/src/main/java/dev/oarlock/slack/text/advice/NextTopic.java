package dev.oarlock.slack.text.advice;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.evidence.reading.ReadingBasis;
import dev.oarlock.domain.account.identity.ContactRole;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.component.MeasureScore;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.risk.reason.ChurnDiagnosis;
import dev.oarlock.domain.risk.reason.ChurnReason;
import dev.oarlock.domain.risk.reason.ReasonMatch;
import dev.oarlock.domain.risk.telltale.Telltale;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// Whom to call, and about what: the reason that carries most of the chance of churn, or else what
/// is weakest. Nobody unhappy is asked to buy.
record NextTopic(AccountState state, LocalDate today, ChurnDiagnosis diagnosis) {
  private static final int WEAK = 70;
  private static final int FULL_PERCENT = 90;
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
        .orElseGet(this::ofHealth);
  }

  /// What their contracts say comes before soft signs; a pause also before that nobody uses it.
  private Optional<Topic> contract(Optional<ReasonMatch> alerting) {
    var question = new ContractQuestion(AccountContracts.of(state.facts()), today);
    var isOfUse = alerting.filter(it -> it.reason() != ChurnReason.VALUE_NOT_REALISED).isEmpty();
    return question
        .ofPause()
        .filter(_ -> isOfUse)
        .map(text -> new Topic(sponsor(), text, false))
        .or(() ->
            question
                .ofLess()
                .filter(_ -> alerting.isEmpty())
                .map(text -> new Topic(sponsor(), text, true)));
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
                  sponsor(),
                  text("ask what would have kept them, and whether it still could"),
                  true));
      case NOTICE_IN_DOUBT ->
          Optional.of(
              new Topic(
                  sponsor(), text("ask which contract they have given notice for, and why"), true));
      case PAYMENT_STOPPED ->
          Optional.of(
              new Topic(
                  text("their finance"),
                  text("ask whether the invoice is contested, before anybody sends a reminder"),
                  true));
      case INVOICE_WRITTEN_OFF ->
          Optional.of(
              new Topic(
                  sponsor(), text("ask what came between them and the invoice written off"), true));
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
    return new Topic(whom(match.reason()), question(match), Optional.of(clue(match)), urgent);
  }

  private static String clue(ReasonMatch match) {
    return ClueText.of(match.clues().getFirst());
  }

  private String whom(ChurnReason reason) {
    return switch (reason) {
      case VALUE_NOT_REALISED, WRONG_SOLUTION -> sponsor();
      case STALLED_IMPLEMENTATION -> text("their project lead");
      case SPONSOR_OR_POWER_USER_LOST -> stillThere();
      case LOW_ADOPTION ->
          has(ContactRole.CHAMPION) ? text("their champion") : text("their administrator");
      case ACQUISITION -> text("whoever decides after the deal");
      case MISSING_FEATURES -> text("whoever asked");
      case NEW_LEADERSHIP -> text("the person who decides now");
      case QUALITY_OR_PERFORMANCE ->
          state.facts().of(TicketOpened.class).isEmpty()
              ? sponsor()
              : text("whoever filed their tickets");
      case HUMAN_FACTOR -> text("somebody there who speaks openly");
    };
  }

  private String stillThere() {
    if (has(ContactRole.SPONSOR)) {
      return sponsor();
    }
    return has(ContactRole.CHAMPION) ? text("their champion") : text("whoever is left");
  }

  private boolean hasNeverStarted() {
    return diagnosis.telltales().contains(Telltale.NEVER_USED);
  }

  private String question(ReasonMatch match) {
    var clue = match.clues().getFirst();
    return switch (match.reason()) {
      case VALUE_NOT_REALISED ->
          hasNeverStarted()
              ? text("ask what keeps them from starting")
              : text("ask what changed in their use");
      case STALLED_IMPLEMENTATION -> text("agree on one use case and a day to go live");
      case SPONSOR_OR_POWER_USER_LOST ->
          has(ContactRole.SPONSOR)
              ? text("ask what has changed on their side")
              : text("ask who stands behind it now");
      case LOW_ADOPTION -> text("name the ten people who should use it");
      case ACQUISITION -> text("ask what the buyer uses, and bring the results so far");
      case MISSING_FEATURES -> text("ask what it is for, and say yes or no");
      case NEW_LEADERSHIP ->
          clue.isTelltale()
              ? text("ask what they hope to find elsewhere")
              : text("ask what they must achieve this year");
      case QUALITY_OR_PERFORMANCE ->
          clue.knownSince().isPresent()
              ? text("say what broke and what has changed")
              : text("go through what they wait for");
      case WRONG_SOLUTION -> text("ask what they would buy today, and say what it is not for");
      case HUMAN_FACTOR -> text("ask what working with us is like, and listen");
    };
  }

  private Topic ofHealth() {
    return weakest().map(this::ofWeak).orElseGet(this::ofStrength);
  }

  private Topic ofWeak(MeasureScore measure) {
    var evidence = Mrkdwn.escape(said(measure.sentence()));
    return new Topic(sponsor(), MeasureQuestion.of(measure) + ": " + evidence, false);
  }

  /// Of what is weak, the measure that costs most; a survey with few answers costs little.
  private Optional<MeasureScore> weakest() {
    return state.assessment().components().stream()
        .flatMap(part -> part.measures().stream().map(it -> new Cost(part, it)))
        .filter(cost -> cost.measure().score() < WEAK && isAskable(cost.measure().measure()))
        .max(Comparator.comparingInt(Cost::points))
        .map(Cost::measure);
  }

  private record Cost(ComponentScore part, MeasureScore measure) {
    int points() {
      return part.effectiveWeight() * (100 - measure.score());
    }
  }

  /// A first value that came late is no step of today's.
  private boolean isAskable(Measure measure) {
    var reached =
        measure == Measure.TIME_TO_VALUE && AccountEvidence.of(state.facts()).outcomes().isLive();
    return MeasureQuestion.isAskable(measure) && !reached;
  }

  private Topic ofStrength() {
    var active = Measure.LICENCES_ACTIVE.read(AccountEvidence.of(state.facts()), today);
    var gaveBack = active.basis() == ReadingBasis.GIVEN_BACK_INCLUDED;
    if (!isUnhappy() && !gaveBack && active.value().orElse(0) >= FULL_PERCENT) {
      return new Topic(
          sponsor(),
          text(
              "ask which team would be next: {0}",
              said(Measure.LICENCES_ACTIVE.sentence(active.value().orElse(0), active.basis()))),
          false);
    }
    return new Topic(
        sponsor(), text("ask what success is to look like next quarter{0}", best()), false);
  }

  /// Of too little data nothing can be praised.
  private String best() {
    return state.assessment().band() == Band.UNKNOWN ? "" : bestMeasure();
  }

  private String bestMeasure() {
    return state.assessment().components().stream()
        .flatMap(part -> part.measures().stream())
        .max(Comparator.comparingInt(MeasureScore::score))
        .map(measure ->
            text(", and begin with what went well: {0}", Mrkdwn.escape(said(measure.sentence()))))
        .orElse("");
  }

  /// Not green, at risk, or in doubt: such a customer has other worries than to buy more.
  boolean isUnhappy() {
    var nps = Measure.NPS.read(AccountEvidence.of(state.facts()), today).value();
    return state.assessment().band() != Band.GREEN
        || state.risk().episode().isPresent()
        || nps.orElse(0) < 0;
  }

  private String sponsor() {
    return has(ContactRole.SPONSOR) ? text("their sponsor") : text("the person who signs");
  }

  private boolean has(ContactRole role) {
    return !AccountEvidence.of(state.facts()).contacts().contactsIn(role).isEmpty();
  }
}
