package dev.oarlock.slack.view.handling;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;
import dev.oarlock.domain.risk.handling.HandlingStep;
import dev.oarlock.domain.risk.handling.RiskHandling;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.OwnerText;
import java.time.LocalDate;
import java.util.Optional;

/// What people did about a risk, in words.
public final class HandlingText {
  private HandlingText() {}

  /// How it stands, for the card: who has it, or that nobody has.
  static String status(RiskHandling handling, LocalDate today) {
    var owner = handling.owner().map(HandlingText::person);
    return switch (handling.stage(today)) {
      case UNCLAIMED ->
          text(
              "*Nobody has it yet.* Claim it, so that others know that you call them.{0}",
              escalated(handling));
      case CLAIMED ->
          text(
              "*{0} has it*{1}.{2}",
              owner.orElseThrow(),
              handling.latestOfPeople().map(it -> ", " + since(it)).orElse(""),
              escalated(handling));
      case SNOOZED ->
          handling
              .snooze(today)
              .map(it ->
                  text(
                      "*Rests until {0}*, {1} has it.{2}",
                      day(it), owner.orElseThrow(), note(it.what())))
              .orElseThrow();
      case RESOLVED -> resolved(handling.resolution().orElseThrow());
    };
  }

  /// To whom it was, the last time.
  private static String escalated(RiskHandling handling) {
    return handling
        .escalation()
        .map(it -> text(" Escalated to {0} {1}.", above(it.what()), DayText.moment(it.at())))
        .orElse("");
  }

  private static String above(RiskHandled what) {
    return what.to().map(HandlingText::person).orElse(text("the leadership"));
  }

  private static String resolved(HandlingStep step) {
    return text(
        "*Resolved by {0}*, {1}.{2} The signals still put it at risk: the card closes when they do"
            + " not.",
        person(step.what().by()), DayText.moment(step.at()), note(step.what()));
  }

  private static String since(HandlingStep latest) {
    var what = latest.what();
    var moment = DayText.moment(latest.at());
    return switch (what.step()) {
      case CLAIM, REMIND, ESCALATE -> text("since {0}", moment);
      case HAND_OVER -> text("from {0} since {1}{2}", person(what.by()), moment, tail(what));
      case SNOOZE -> text("and let it rest until {0}{1}", day(latest), tail(what));
      case RESOLVE -> text("and called it resolved {0}{1}", moment, tail(what));
    };
  }

  /// What was just done, for the thread.
  static String step(HandlingStep step) {
    var what = step.what();
    var by = person(what.by());
    return switch (what.step()) {
      case CLAIM -> text("{0} claimed it.", by);
      case HAND_OVER ->
          text("{0} handed it over to {1}{2}", by, person(what.to().orElseThrow()), end(what));
      case SNOOZE -> text("{0} lets it rest until {1}{2}", by, day(step), end(what));
      case RESOLVE -> text("{0} resolved it{1}", by, end(what));
      case ESCALATE -> text("{0} escalated it to {1}{2}", by, above(what), end(what));
      case REMIND -> text("it is brought up again.");
    };
  }

  private static String end(RiskHandled what) {
    return what.note().isPresent() ? ":" + note(what) : ".";
  }

  private static String tail(RiskHandled what) {
    return what.note().map(it -> ": " + quoted(what, it)).orElse("");
  }

  private static String note(RiskHandled what) {
    return what.note().map(it -> " " + quoted(what, it) + ".").orElse("");
  }

  private static String quoted(RiskHandled what, String note) {
    var said = what.by().equals(RiskHandled.OARLOCK) ? said(note) : note;
    return "“" + Mrkdwn.escape(said) + "”";
  }

  private static String day(HandlingStep step) {
    return DayText.of(step.what().until().orElseThrow());
  }

  static String person(Csm csm) {
    return OwnerText.of(Optional.of(csm));
  }
}
