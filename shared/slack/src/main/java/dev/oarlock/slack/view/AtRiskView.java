package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.context;
import static dev.oarlock.slack.block.Parts.fields;
import static dev.oarlock.slack.block.Parts.header;
import static dev.oarlock.slack.block.Parts.section;

import dev.oarlock.domain.announce.Announcement.AccountAtRisk;
import dev.oarlock.domain.risk.Cause;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.words.Advice;
import dev.oarlock.slack.words.BandWords;
import java.util.List;

/// The alert that opens a risk episode, for the account's team.
public final class AtRiskView {
  private AtRiskView() {}

  public static Message of(AccountAtRisk risk) {
    var part = new SnapshotPart(risk.about());
    var lead = part.name() + " is at risk: " + because(risk.cause());
    var next = "Suggested next step: " + nextStep(risk);
    return Message.of(
        lead
            + " "
            + part.health()
            + part.spokenReasons()
            + " Chance that they leave: "
            + part.chance()
            + "."
            + part.spokenFacts()
            + " "
            + next,
        List.of(
            header(headline(risk, part)),
            section("*" + lead + "* " + part.health()),
            section(part.reasons()),
            section("*Chance that they leave:* " + part.chance() + "."),
            fields(part.facts()),
            section("*Suggested next step:* " + nextStep(risk)),
            context(List.of(part.freshness()))));
  }

  private static String headline(AccountAtRisk risk, SnapshotPart part) {
    var about = risk.about();
    var change =
        switch (risk.cause()) {
          case Cause.EnteredRed _ -> "entered red";
          case Cause.Sign _ -> "at risk";
          case Cause.NewRules _ -> "red by other rules";
          case Cause.Imported _ -> "at risk since before it was imported";
        };
    return BandWords.mark(about.band()) + " " + about.name() + ": " + part.scores() + ", " + change;
  }

  private static String because(Cause cause) {
    return Risk.because(cause) + ".";
  }

  private static String nextStep(AccountAtRisk risk) {
    return switch (risk.cause()) {
      case Cause.Sign sign -> Advice.on(sign.telltale());
      case Cause.EnteredRed _, Cause.NewRules _, Cause.Imported _ ->
          Advice.on(risk.about().reasons())
              .orElse("Ask them what changed, today rather than tomorrow.");
    };
  }
}
