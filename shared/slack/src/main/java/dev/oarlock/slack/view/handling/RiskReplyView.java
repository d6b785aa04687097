package dev.oarlock.slack.view.handling;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.AlertRated;
import dev.oarlock.domain.account.signal.HandlingSignal.RiskHandled;
import dev.oarlock.domain.risk.handling.RiskHandling;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.phrase.TypedName;
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
          case CLAIM ->
              text("You have claimed the risk of {0}. Its card says so in a moment.", name);
          case HAND_OVER ->
              text(
                  "The risk of {0} goes to {1}. Its card says so in a moment.",
                  name, OwnerText.of(step.to()));
          case ESCALATE ->
              text(
                  "The risk of {0} is escalated to {1}. Its card says so in a moment.",
                  name,
                  step.to().isPresent()
                      ? OwnerText.of(step.to())
                      : text("the leadership, in their channel"));
          case REMIND -> text("The risk of {0} is brought up again.", name);
          case SNOOZE ->
              text(
                  "The risk of {0} rests until {1}. Its card says so in a moment.",
                  name, DayText.of(step.until().orElseThrow()));
          case RESOLVE ->
              text(
                  "The risk of {0} counts as resolved. The signals still put it at risk; the card"
                      + " closes when they no longer do.",
                  name);
        });
  }

  /// Whoever has it claims it again.
  public static Card alreadyYours(AccountState state) {
    return Card.saying(text("You have the risk of {0} already.", name(state)));
  }

  public static Card theirsAlready(AccountState state, Csm owner) {
    return Card.saying(
        text(
            "{0} has the risk of {1} already, so nothing was handed over.",
            OwnerText.of(Optional.of(owner)), name(state)));
  }

  /// Both clicked at one moment.
  public static Card claimedJustNow(AccountState state, Csm first) {
    return Card.saying(
        text(
            "{0} was first, a moment ago, and has the risk of {1}. Its card says so in a moment.",
            OwnerText.of(Optional.of(first)), name(state)));
  }

  /// To whoever `mayHandOver` it is said how.
  public static Card claimedBy(
      AccountState state, Csm owner, RiskHandling handling, boolean mayHandOver) {
    var since = handling.latest().map(it -> text(" since {0}", DayText.moment(it.at()))).orElse("");
    var has = OwnerText.of(Optional.of(owner));
    return Card.saying(
        mayHandOver
            ? text(
                "{0} has the risk of {1}{2}. To take it over, ask them to hand it over, or do it"
                    + " yourself: {3}.",
                has,
                name(state),
                since,
                Mrkdwn.code("/health " + TypedName.of(state) + " hand over"))
            : text(
                "{0} has the risk of {1}{2}. To take it over, ask them, or a lead, to hand it"
                    + " over.",
                has, name(state), since));
  }

  /// Who stands above whoever has it knows already.
  public static Card escalatedAlready(AccountState state) {
    return Card.saying(
        text(
            "The risk of {0} is escalated to the leadership already; its card says when.",
            name(state)));
  }

  public static Card askRating(RiskReference risk) {
    return Card.saying(text("What was this alert worth to you? Your last answer counts."))
        .with(RiskControls.alertRatings(risk));
  }

  public static Card rated(AccountState state, AlertRated rated) {
    return Card.saying(
        text(
            "Thank you. You say that the alert about {0} {1}. What you say last counts: {2} shows"
                + " how its rule does.",
            name(state),
            switch (rated.rating()) {
              case USEFUL -> text("was useful");
              case KNEW -> text("told you what you knew");
              case WRONG -> text("was wrong");
            },
            Mrkdwn.code("/alerts")));
  }

  /// Nothing to do any more, or never.
  public static Card notAtRisk(AccountState state) {
    return Card.saying(
        text(
            "{0} is not at risk any more, so there is nothing to do about it. How it is: {1}.",
            name(state), Mrkdwn.code("/health " + TypedName.of(state))));
  }

  private static String name(AccountState state) {
    return "*" + Mrkdwn.escape(state.name()) + "*";
  }
}
