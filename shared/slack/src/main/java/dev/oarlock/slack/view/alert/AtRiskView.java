package dev.oarlock.slack.view.alert;

import static dev.oarlock.slack.block.BlockFactory.context;
import static dev.oarlock.slack.block.BlockFactory.fields;
import static dev.oarlock.slack.block.BlockFactory.header;
import static dev.oarlock.slack.block.BlockFactory.section;

import dev.oarlock.domain.risk.episode.EpisodeCause;
import dev.oarlock.domain.transition.announcement.Announcement.AccountAtRisk;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.advice.NextStepAdvice;
import dev.oarlock.slack.view.risk.RiskCauseText;
import java.util.List;

/// The alert that opens a risk episode, for the account's team.
public final class AtRiskView {
  private AtRiskView() {}

  public static SlackMessage of(AccountAtRisk risk) {
    var part = new SnapshotSection(risk.about());
    var lead = part.name() + " is at risk: " + because(risk.cause());
    var next = "Suggested next step: " + nextStep(risk);
    return SlackMessage.of(
        lead
            + " "
            + part.health()
            + part.plainReasons()
            + " Chance that they leave: "
            + part.probability()
            + "."
            + part.plainFacts()
            + " "
            + next,
        List.of(
            header(headline(risk, part)),
            section("*" + lead + "* " + part.health()),
            section(part.reasons()),
            section("*Chance that they leave:* " + part.probability() + "."),
            fields(part.facts()),
            section("*Suggested next step:* " + nextStep(risk)),
            context(List.of(part.freshness()))));
  }

  private static String headline(AccountAtRisk risk, SnapshotSection part) {
    var about = risk.about();
    var change =
        switch (risk.cause()) {
          case EpisodeCause.EnteredRed _ -> "entered red";
          case EpisodeCause.TelltaleSign _ -> "at risk";
          case EpisodeCause.NewScorecard _ -> "red by other rules";
          case EpisodeCause.Imported _ -> "at risk since before it was imported";
        };
    return BandText.mark(about.band()) + " " + about.name() + ": " + part.scores() + ", " + change;
  }

  private static String because(EpisodeCause cause) {
    return RiskCauseText.sentenceEnd(cause) + ".";
  }

  private static String nextStep(AccountAtRisk risk) {
    return switch (risk.cause()) {
      case EpisodeCause.TelltaleSign sign -> NextStepAdvice.on(sign.telltale());
      case EpisodeCause.EnteredRed _, EpisodeCause.NewScorecard _, EpisodeCause.Imported _ ->
          NextStepAdvice.on(risk.about().reasons())
              .orElse("Ask them what changed, today rather than tomorrow.");
    };
  }
}
