package dev.oarlock.slack.view.alert;

import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.advice.NextStepAdvice;
import dev.oarlock.slack.view.risk.RiskCauseText;

/// The alert that opens a risk episode, for the account's team.
public final class AtRiskView {
  private AtRiskView() {}

  public static Card of(AccountAtRisk risk) {
    var part = new SnapshotSection(risk.about());
    var lead =
        part.name()
            + " is at risk: "
            + RiskCauseText.sentenceEnd(risk.cause(), risk.causeNow())
            + ".";
    return Card.titled(headline(risk, part))
        .say("*" + lead + "* " + part.health())
        .with(part.reasons())
        .say("*Churn probability:* " + part.probability() + "." + part.althoughAtRisk())
        .facts(part.facts())
        .say("*Suggested next step:* " + nextStep(risk))
        .smallPrint(part.freshness());
  }

  private static String headline(AccountAtRisk risk, SnapshotSection part) {
    var about = risk.about();
    var change =
        switch (risk.causeNow().orElse(risk.cause())) {
          case EpisodeCause.EnteredRed _ -> "entered red";
          case EpisodeCause.TelltaleSign _, EpisodeCause.RenewalInDoubt _ -> "at risk";
          case EpisodeCause.NewModel _ -> "at risk by another model";
          case EpisodeCause.NewScorecard _ -> "red by another scorecard";
          case EpisodeCause.Imported _ -> "at risk since before it was imported";
        };
    return BandText.mark(about.band()) + " " + about.name() + ": " + part.scores() + ", " + change;
  }

  private static String nextStep(AccountAtRisk risk) {
    return switch (risk.causeNow().orElse(risk.cause())) {
      case EpisodeCause.TelltaleSign sign -> NextStepAdvice.on(sign.telltale());
      case EpisodeCause.EnteredRed _,
          EpisodeCause.RenewalInDoubt _,
          EpisodeCause.NewScorecard _,
          EpisodeCause.NewModel _,
          EpisodeCause.Imported _ ->
          NextStepAdvice.on(risk.about().reasons())
              .orElse("Ask them what changed, today rather than tomorrow.");
    };
  }
}
