package dev.oarlock.slack.view.handling;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;
import dev.oarlock.domain.play.PlayRun;
import dev.oarlock.domain.risk.handling.HandlingStep;
import dev.oarlock.domain.risk.handling.RiskHandling;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.OwnerText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What people did about a risk, in words.
public final class HandlingText {
  private static final int NOTE = 80;

  private HandlingText() {}

  /// How it stands, for the card: who has it, or that nobody has.
  static String status(RiskHandling handling, LocalDate today) {
    var owner = handling.owner().map(HandlingText::person);
    return switch (handling.stage(today)) {
      case UNCLAIMED ->
          "*Nobody has it yet.* Claim it, so that others know that you call them."
              + escalated(handling);
      case CLAIMED ->
          "*%s has it*%s.%s"
              .formatted(
                  owner.orElseThrow(),
                  handling.latestOfPeople().map(it -> ", " + since(it)).orElse(""),
                  escalated(handling));
      case SNOOZED ->
          handling
              .snooze(today)
              .map(it ->
                  "*Rests until %s*, %s has it.%s"
                      .formatted(day(it), owner.orElseThrow(), note(it.what())))
              .orElseThrow();
      case RESOLVED -> resolved(handling.resolution().orElseThrow());
    };
  }

  /// Which plays against it there are; how far they are stands in the thread.
  static String plays(List<PlayRun> runs) {
    return runs.stream()
        .map(run ->
            "\nPlay *%s* %s since %s: its steps are in the thread."
                .formatted(
                    Mrkdwn.escape(run.started().title()),
                    run.isFinished() ? "is through, started" : "is under way",
                    DayText.of(run.day())))
        .collect(Collectors.joining());
  }

  /// To whom it was, the last time.
  private static String escalated(RiskHandling handling) {
    return handling
        .escalation()
        .map(it -> " Escalated to %s %s.".formatted(above(it.what()), DayText.moment(it.at())))
        .orElse("");
  }

  private static String above(RiskHandled what) {
    return what.to().map(HandlingText::person).orElse("the leadership");
  }

  private static String resolved(HandlingStep step) {
    return "*Resolved by %s*, %s.%s The signals still put it at risk: the card closes when they do not."
        .formatted(person(step.what().by()), DayText.moment(step.at()), note(step.what()));
  }

  private static String since(HandlingStep latest) {
    var what = latest.what();
    var moment = DayText.moment(latest.at());
    return switch (what.step()) {
      case CLAIM, REMIND, ESCALATE -> "since " + moment;
      case HAND_OVER -> "from " + person(what.by()) + " since " + moment + tail(what);
      case SNOOZE -> "and let it rest until " + day(latest) + tail(what);
      case RESOLVE -> "and called it resolved " + moment + tail(what);
    };
  }

  /// What was just done, for the thread.
  static String step(HandlingStep step) {
    var what = step.what();
    var by = person(what.by());
    return switch (what.step()) {
      case CLAIM -> by + " claimed it.";
      case HAND_OVER -> by + " handed it over to " + person(what.to().orElseThrow()) + end(what);
      case SNOOZE -> by + " lets it rest until " + day(step) + end(what);
      case RESOLVE -> by + " resolved it" + end(what);
      case ESCALATE -> by + " escalated it to " + above(what) + end(what);
      case REMIND -> "it is brought up again.";
    };
  }

  private static String end(RiskHandled what) {
    return what.note().isPresent() ? ":" + note(what) : ".";
  }

  private static String tail(RiskHandled what) {
    return what.note().map(it -> ": " + quoted(it)).orElse("");
  }

  private static String note(RiskHandled what) {
    return what.note().map(it -> " " + quoted(it) + ".").orElse("");
  }

  /// A note that was cut shows that it is.
  private static String quoted(String note) {
    return "“" + Mrkdwn.escape(note) + (note.length() >= NOTE ? "…" : "") + "”";
  }

  private static String day(HandlingStep step) {
    return DayText.of(step.what().until().orElseThrow());
  }

  static String person(Csm csm) {
    return OwnerText.of(Optional.of(csm));
  }
}
