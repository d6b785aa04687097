package dev.oarlock.slack.view.alert;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.view.risk.RiskCauseText;
import java.util.Optional;

/// The alert that opens a risk episode, for the account's team.
public final class AtRiskView {

  private AtRiskView() {}

  /// `nextStep` is what the account's card says, where its state can be read.
  public static Card of(AccountAtRisk risk, Optional<String> nextStep) {
    var part = new SnapshotSection(risk.about());
    var lead =
        text(
            "{0} is at risk: {1}.",
            part.name(), RiskCauseText.sentenceEnd(risk.cause(), risk.causeNow()));
    return Card.titled(headline(risk, part))
        .say("*" + lead + "* " + part.health())
        .with(part.reasons())
        .say(text("*Churn probability:* {0}.{1}", part.probability(), part.althoughAtRisk()))
        .facts(part.facts(risk.causeNow().orElse(risk.cause())))
        .say(text("*Suggested next step:* {0}", nextStep.orElse(withoutState())))
        .smallPrint(part.freshness());
  }

  private static String headline(AccountAtRisk risk, SnapshotSection part) {
    var about = risk.about();
    var change =
        switch (risk.causeNow().orElse(risk.cause())) {
          case EpisodeCause.EnteredRed _ -> text("entered red");
          case EpisodeCause.SetToRed _ -> text("set to red");
          case EpisodeCause.TelltaleSign _, EpisodeCause.RenewalInDoubt _ -> text("at risk");
          case EpisodeCause.NewModel _ -> text("at risk by another model");
          case EpisodeCause.NewScorecard _ -> text("red by another scorecard");
          case EpisodeCause.Imported _ -> text("at risk since before it was imported");
        };
    return BandText.mark(about.band()) + " " + about.name() + ": " + part.scores() + ", " + change;
  }

  private static String withoutState() {
    return text("Ask them what changed, today rather than tomorrow.");
  }
}
