package dev.oarlock.slack.view.alert;

import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.view.risk.RiskCauseText;
import java.util.Optional;

/// The alert that opens a risk episode, for the account's team.
public final class AtRiskView {
  private static final String WITHOUT_STATE = "Ask them what changed, today rather than tomorrow.";

  private AtRiskView() {}

  /// `nextStep` is what the account's card says, where its state can be read.
  public static Card of(AccountAtRisk risk, Optional<String> nextStep) {
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
        .say("*Suggested next step:* " + nextStep.orElse(WITHOUT_STATE))
        .smallPrint(part.freshness());
  }

  private static String headline(AccountAtRisk risk, SnapshotSection part) {
    var about = risk.about();
    var change =
        switch (risk.causeNow().orElse(risk.cause())) {
          case EpisodeCause.EnteredRed _ -> "entered red";
          case EpisodeCause.SetToRed _ -> "set to red";
          case EpisodeCause.TelltaleSign _, EpisodeCause.RenewalInDoubt _ -> "at risk";
          case EpisodeCause.NewModel _ -> "at risk by another model";
          case EpisodeCause.NewScorecard _ -> "red by another scorecard";
          case EpisodeCause.Imported _ -> "at risk since before it was imported";
        };
    return BandText.mark(about.band()) + " " + about.name() + ": " + part.scores() + ", " + change;
  }
}
