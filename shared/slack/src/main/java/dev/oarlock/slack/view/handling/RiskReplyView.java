package dev.oarlock.slack.view.handling;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.AlertRated;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;
import dev.oarlock.domain.risk.handling.RiskHandling;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.view.risk.RiskReference;
import java.util.Optional;

/// What whoever does something about a risk is told, privately.
public final class RiskReplyView {
  private RiskReplyView() {}

  public static Card taken(AccountState state, RiskHandled step) {
    var name = name(state);
    return Card.saying(
        switch (step.step()) {
          case CLAIM -> "You have claimed the risk of " + name + ". Its card says so in a moment.";
          case HAND_OVER ->
              "The risk of "
                  + name
                  + " goes to "
                  + OwnerText.of(step.to())
                  + ". Its card says so"
                  + " in a moment.";
          case ESCALATE ->
              "The risk of %s is escalated to %s. Its card says so in a moment."
                  .formatted(
                      name,
                      step.to().isPresent()
                          ? OwnerText.of(step.to())
                          : "the leadership, in their channel");
          case REMIND -> "The risk of " + name + " is brought up again.";
          case SNOOZE ->
              "The risk of %s rests until %s. Its card says so in a moment."
                  .formatted(name, DayText.of(step.until().orElseThrow()));
          case RESOLVE ->
              "The risk of "
                  + name
                  + " counts as resolved. The signals still put it at risk; the"
                  + " card closes when they no longer do.";
        });
  }

  /// Whoever has it claims it again.
  public static Card alreadyYours(AccountState state) {
    return Card.saying("You have the risk of " + name(state) + " already.");
  }

  /// Both clicked at one moment.
  public static Card claimedJustNow(AccountState state, Csm first) {
    return Card.saying(
        "%s was first, a moment ago, and has the risk of %s. Its card says so in a moment."
            .formatted(OwnerText.of(Optional.of(first)), name(state)));
  }

  public static Card claimedBy(AccountState state, Csm owner, RiskHandling handling) {
    var since = handling.latest().map(it -> " since " + DayText.moment(it.at())).orElse("");
    return Card.saying(
        "%s has the risk of %s%s. To take it over, ask them to hand it over, or do it yourself: %s."
            .formatted(
                OwnerText.of(Optional.of(owner)),
                name(state),
                since,
                Mrkdwn.code("/health " + state.id() + " hand over")));
  }

  /// Who stands above whoever has it knows already.
  public static Card escalatedAlready(AccountState state) {
    return Card.saying(
        "The risk of "
            + name(state)
            + " is escalated to the leadership already; its card says when.");
  }

  public static Card askRating(RiskReference risk) {
    return Card.saying("What was this alert worth to you? Your last answer counts.")
        .with(RiskControls.alertRatings(risk));
  }

  public static Card rated(AccountState state, AlertRated rated) {
    return Card.saying(
        "Thank you. You say that the alert about %s %s. What you say last counts: %s."
            .formatted(
                name(state),
                switch (rated.rating()) {
                  case USEFUL -> "was useful";
                  case KNEW -> "told you what you knew";
                  case WRONG -> "was wrong";
                },
                Mrkdwn.code("/alerts") + " shows how its rule does"));
  }

  /// Nothing to do any more, or never.
  public static Card notAtRisk(AccountState state) {
    return Card.saying(
        "%s is not at risk any more, so there is nothing to do about it. How it is: %s."
            .formatted(name(state), Mrkdwn.code("/health " + state.id())));
  }

  private static String name(AccountState state) {
    return "*" + Mrkdwn.escape(state.name()) + "*";
  }
}
