package dev.oarlock.slack.view.health;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.BillingSignal;
import dev.oarlock.domain.account.signal.BusinessSignal;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.BusinessSignal.ContractChanged;
import dev.oarlock.domain.account.signal.HandlingSignal;
import dev.oarlock.domain.account.signal.IdentitySignal;
import dev.oarlock.domain.account.signal.JudgmentSignal;
import dev.oarlock.domain.account.signal.ProductSignal;
import dev.oarlock.domain.account.signal.RelationshipSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SystemSignal;
import dev.oarlock.domain.account.signal.SystemSignal.UsagePeak;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.ledger.ScoreChange;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.risk.reason.ChurnDiagnosis;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.CardElement;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.card.CardElement.Sparkline;
import dev.oarlock.slack.card.CardElement.TextParagraph;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.text.advice.NextStep;
import dev.oarlock.slack.text.health.LedgerText;
import dev.oarlock.slack.text.health.OverrideText;
import dev.oarlock.slack.text.health.SignalTypeText;
import dev.oarlock.slack.view.risk.RiskCauseText;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// The health of a card: score, trend, risk, reasons and freshness.
record ScoreSection(AccountState state, LocalDate today) {
  private static final int REASONS = 3;
  private static final int STALE_DAYS = 14;

  private HealthAssessment verdict() {
    return state.assessment();
  }

  private ScoreTrend trend() {
    var day = left().map(CustomerDeparture::lastDay).orElse(today);
    return new ScoreTrend(state.history(), verdict().score(), day);
  }

  String headline(String name) {
    var band = verdict().band();
    var left = left();
    return (left.isPresent() ? "⚫" : BandText.mark(band))
        + " "
        + name
        + ": "
        + BandText.score(verdict().score())
        + (left.isPresent() ? text(" when they left") : trend().weekAgo())
        + ", "
        + OverrideText.band(verdict());
  }

  private Optional<CustomerDeparture> left() {
    return CustomerDeparture.of(state.facts(), today);
  }

  String currentScore() {
    return left().isPresent()
        ? "*" + health() + "*."
        : "*" + health() + "*" + trend().comparison() + "." + overrideNote() + risk();
  }

  Optional<Sparkline> sparkline() {
    return left().isPresent()
        ? trend()
            .sparkline()
            .map(it -> new Sparkline(it.scores(), text("{0} as a customer", it.span())))
        : trend().sparkline();
  }

  /// What moved it last while they were a customer; nothing of what came after.
  Optional<CardElement> reasonsUntilLeft() {
    var last = left().map(CustomerDeparture::lastDay).orElse(today);
    var cameAfter =
        state.history().latestMove().filter(move -> move.toDay().isAfter(last)).isPresent();
    return cameAfter ? Optional.empty() : Optional.of(reasons());
  }

  private String health() {
    var assessment = verdict();
    if (assessment.score().isEmpty()) {
      return left().isPresent()
          ? text("Nothing was known of its health when they left")
          : text("Nothing is known of its health yet");
    }
    if (left().isPresent()) {
      var was = text("Health was {0} of 100", assessment.score().getAsInt());
      return assessment.band() == Band.UNKNOWN
          ? text("{0} when they left, but too little was known to call it a band", was)
          : text("{0} ({1}) when they left", was, OverrideText.band(assessment));
    }
    var score = text("Health is {0} of 100", assessment.score().getAsInt());
    if (assessment.override().isPresent()) {
      return score
          + " ("
          + BandText.of(assessment.isBandSetAlone() ? assessment.computedBand() : assessment.band())
          + "), "
          + OverrideText.of(assessment.override().get(), assessment.band());
    }
    return assessment.band() == Band.UNKNOWN
        ? text("{0}, but too little is known to call it a band", score)
        : score + " (" + BandText.of(assessment.band()) + ")";
  }

  /// ` dana: “their audit is in May”.`
  private String overrideNote() {
    return AccountEvidence.of(state.facts())
        .overrides()
        .inForce(verdict().day())
        .flatMap(held -> held.note().map(note -> saidBy(held.by(), note)))
        .orElse("");
  }

  private static String saidBy(Csm person, String note) {
    return " %s: “%s”.".formatted(OwnerText.of(Optional.of(person)), Mrkdwn.escape(note));
  }

  private String risk() {
    return state.risk().episode().map(this::atRisk).orElse("");
  }

  private String atRisk(Episode episode) {
    return text(
        " At risk since {0} ({1}): {2}.",
        DayText.of(episode.opened()),
        DayText.relative(today, episode.opened()),
        RiskCauseText.sentenceEnd(episode));
  }

  CardElement reasons() {
    return reasons(0);
  }

  /// Fewer where so many other lines take their place on the screen; *Why did it move?* has all.
  CardElement reasons(int otherLines) {
    return state
        .history()
        .latestMove()
        .<CardElement>map(change ->
            BulletList.of(
                text("*Why it moved* {0}", span(change)),
                LedgerText.items(change.lines(), otherLines == 0 ? REASONS : 1)))
        .orElse(
            new TextParagraph(
                verdict().score().isEmpty()
                    ? text("*Why it moved:* there is no score yet.")
                    : cameToTheSame()
                        ? text("*Why it moved:* what changed last came to the same score.")
                        : text("*Why it moved:* it has not since it was first scored.")));
  }

  private boolean cameToTheSame() {
    return state.history().latestChange().filter(it -> !it.lines().isEmpty()).isPresent();
  }

  private static String span(ScoreChange change) {
    return text(
        "from {0} to {1} on {2}", change.fromScore(), change.toScore(), DayText.of(change.toDay()));
  }

  String nextStep(ChurnDiagnosis diagnosis, boolean besideReason) {
    var step = new NextStep(state, today, diagnosis);
    return besideReason ? step.besideReason() : step.sentence();
  }

  String freshness() {
    return text(
        "Coverage: {0} % of the scorecard has data. {1}{2} Scored {3} by {4}.",
        verdict().coverage(),
        state
            .facts()
            .latestSignalTime()
            .map(at ->
                text(
                    "Newest signal: {0}{1}.",
                    DayText.moment(at.toInstant()), stale(at.toLocalDate())))
            .orElse(text("No signal yet.")),
        silentSources(),
        left()
            .map(it -> text("as of their last day, {0},", DayText.of(it.lastDay())))
            .orElse(text("on {0}", DayText.of(verdict().day()))),
        Mrkdwn.escape(verdict().scorecardVersion()));
  }

  /// What is frozen, because its source is silent.
  private String silentSources() {
    var outages = AccountEvidence.of(state.facts()).openOutages(today);
    return outages.isEmpty()
        ? ""
        : text(" *Silent sources, values frozen:* {0}.", SignalTypeText.silentSources(outages));
  }

  private String stale(LocalDate newest) {
    var days = ChronoUnit.DAYS.between(newest, today);
    return days <= STALE_DAYS || left().isPresent()
        ? ""
        : onPaperAlone()
            ? text("; only its registration and contracts are known")
            : text(", nothing has been reported for {0} days", days);
  }

  /// Of whom nothing but paper was ever reported, nobody expects a report.
  private boolean onPaperAlone() {
    return state.facts().all().map(Fact::signal).allMatch(ScoreSection::isPaper);
  }

  private static boolean isPaper(Signal signal) {
    return switch (signal) {
      case IdentitySignal _, AccountRegistered _, ContractChanged _, HandlingSignal _ -> true;
      case SystemSignal system -> !(system instanceof UsagePeak);
      case BusinessSignal _,
          BillingSignal _,
          ProductSignal _,
          RelationshipSignal _,
          JudgmentSignal _ ->
          false;
    };
  }
}
