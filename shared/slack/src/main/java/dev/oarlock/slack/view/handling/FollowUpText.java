package dev.oarlock.slack.view.handling;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;
import dev.oarlock.domain.risk.handling.HandlingStep;
import dev.oarlock.domain.risk.handling.RiskHandling;
import dev.oarlock.domain.transition.announcement.Announcement.RiskUpdated;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.DayText;
import java.util.Optional;

/// What Oarlock says when it brings up a risk again: to whom, and why now.
final class FollowUpText {
  private FollowUpText() {}

  /// Under the card.
  static String of(RiskUpdated updated, HandlingStep step) {
    return switch (step.what().step()) {
      case REMIND -> reminder(updated);
      case ESCALATE -> escalation(updated, step.what());
      case CLAIM, HAND_OVER, SNOOZE, RESOLVE -> HandlingText.step(step);
    };
  }

  private static String reminder(RiskUpdated updated) {
    return updated
        .handling()
        .owner()
        .map(owner -> HandlingText.person(owner) + ", " + why(updated.handling()))
        .orElseGet(() -> ofNobody(updated.about().csm()));
  }

  private static String ofNobody(Optional<Csm> owner) {
    return owner
        .map(csm ->
            text(
                "{0}, nobody has it yet, and the account is yours. Claim it, hand it over, or say"
                    + " why it may rest.",
                HandlingText.person(csm)))
        .orElse(
            text("nobody has it yet, and nobody is named as the account's owner. Who takes it?"));
  }

  private static String why(RiskHandling handling) {
    return handling
        .latestOfPeople()
        .map(last ->
            switch (last.what().step()) {
              case SNOOZE ->
                  text(
                      "the snooze is over: it was to rest until {0}. What now?",
                      DayText.of(last.what().until().orElseThrow()));
              case RESOLVE ->
                  text(
                      "it was called resolved {0}, and the signals still put it at risk. What is"
                          + " left?",
                      DayText.moment(last.at()));
              case CLAIM, HAND_OVER, ESCALATE, REMIND ->
                  text(
                      "you have it, and nothing was noted of it since {0}. How does it stand?",
                      DayText.moment(last.at()));
            })
        .orElse(text("you have it. How does it stand?"));
  }

  /// By a person, or because nobody took it in time.
  private static String escalation(RiskUpdated updated, RiskHandled what) {
    if (!what.by().equals(RiskHandled.OARLOCK)) {
      return HandlingText.step(updated.handling().latest().orElseThrow());
    }
    return what.to()
        .map(manager ->
            text(
                "{0}, nobody has it yet{1}. Claim it, or hand it over.",
                HandlingText.person(manager), whose(updated)))
        .orElseGet(() ->
            text(
                "nobody has it yet{0}. The leadership is told{1}.",
                whose(updated),
                what.note().map(it -> text(", because {0}", Mrkdwn.escape(it))).orElse("")));
  }

  private static String whose(RiskUpdated updated) {
    return updated
        .about()
        .csm()
        .map(csm -> text("; the account is that of {0}", HandlingText.person(csm)))
        .orElse("");
  }
}
