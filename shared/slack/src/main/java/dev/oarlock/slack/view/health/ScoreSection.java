package dev.oarlock.slack.view.health;

import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.facts.Fact;
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
    return new ScoreTrend(state.history(), verdict().score(), today);
  }

  String headline(String name) {
    var band = verdict().band();
    var left = left();
    return (left.isPresent() ? "⚫" : BandText.mark(band))
        + " "
        + name
        + ": "
        + BandText.score(verdict().score())
        + (left.isPresent() ? " when they left" : trend().weekAgo())
        + ", "
        + OverrideText.band(verdict());
  }

  private Optional<CustomerDeparture> left() {
    return CustomerDeparture.of(state.facts(), today);
  }

  String currentScore() {
    return left().isPresent()
        ? "*" + health() + "*."
        : "*" + health() + "*" + trend().comparison() + "." + risk();
  }

  Optional<Sparkline> sparkline() {
    return trend().sparkline();
  }

  private String health() {
    var assessment = verdict();
    if (assessment.score().isEmpty()) {
      return left().isPresent()
          ? "Nothing was known of its health when they left"
          : "Nothing is known of its health yet";
    }
    if (left().isPresent()) {
      var was = "Health was %d of 100".formatted(assessment.score().getAsInt());
      return assessment.band() == Band.UNKNOWN
          ? was + " when they left, but too little was known to call it a band"
          : was + " (" + OverrideText.band(assessment) + ") when they left";
    }
    var score = "Health is " + assessment.score().getAsInt() + " of 100";
    if (assessment.override().isPresent()) {
      return score
          + " ("
          + BandText.of(assessment.isBandSetAlone() ? assessment.computedBand() : assessment.band())
          + "), "
          + OverrideText.of(assessment.override().get(), assessment.band());
    }
    return assessment.band() == Band.UNKNOWN
        ? score + ", but too little is known to call it a band"
        : score + " (" + BandText.of(assessment.band()) + ")";
  }

  private String risk() {
    return state.risk().episode().map(this::atRisk).orElse("");
  }

  private String atRisk(Episode episode) {
    return " At risk since "
        + DayText.of(episode.opened())
        + " ("
        + DayText.relative(today, episode.opened())
        + "): "
        + RiskCauseText.sentenceEnd(episode)
        + ".";
  }

  CardElement reasons() {
    return state
        .history()
        .latestMove()
        .<CardElement>map(change ->
            BulletList.of(
                "*Why it moved* " + span(change), LedgerText.items(change.lines(), REASONS)))
        .orElse(
            new TextParagraph(
                verdict().score().isEmpty()
                    ? "*Why it moved:* there is no score yet."
                    : "*Why it moved:* it has not since it was first scored."));
  }

  private static String span(ScoreChange change) {
    return "from %d to %d on %s"
        .formatted(change.fromScore(), change.toScore(), DayText.of(change.toDay()));
  }

  String nextStep(ChurnDiagnosis diagnosis, boolean besideReason) {
    var step = new NextStep(state, today, diagnosis);
    return besideReason ? step.besideReason() : step.sentence();
  }

  String freshness() {
    return "Coverage: "
        + verdict().coverage()
        + " % of the scorecard has data. "
        + state
            .facts()
            .latestSignalTime()
            .map(at ->
                "Newest signal: " + DayText.moment(at.toInstant()) + stale(at.toLocalDate()) + ".")
            .orElse("No signal yet.")
        + silentSources()
        + " Scored "
        + left()
            .map(it -> "as of their last day, " + DayText.of(it.lastDay()) + ",")
            .orElse("on " + DayText.of(verdict().day()))
        + " by "
        + Mrkdwn.escape(verdict().scorecardVersion())
        + ".";
  }

  /// What is frozen, because its source is silent.
  private String silentSources() {
    var outages = AccountEvidence.of(state.facts()).openOutages(today);
    return outages.isEmpty()
        ? ""
        : " *Silent sources, values frozen:* " + SignalTypeText.silentSources(outages) + ".";
  }

  private String stale(LocalDate newest) {
    var days = ChronoUnit.DAYS.between(newest, today);
    return days <= STALE_DAYS || left().isPresent()
        ? ""
        : onPaperAlone()
            ? "; only its registration and contracts are known"
            : ", nothing has been reported for " + days + " days";
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
