package dev.oarlock.slack.view.feedback;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.renewal.CommitStatus;
import dev.oarlock.domain.renewal.RenewalDecision;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.command.phrase.TypedName;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.forecast.RenewalForecastText;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.Optional;

/// What somebody hears alone who clicked on a card between model and CSM.
public final class DecisionReplyView {
  private DecisionReplyView() {}

  /// A click on what is settled by now; `now` is on the business's clock.
  public static Card alreadyDecided(AccountState state, ZonedDateTime now) {
    var outcome = state.renewalForecasts(now.toLocalDate()).map(calls -> calls.status());
    return Card.saying(
        decision(outcome)
            .map(made ->
                text(
                    "{0} decided this {1}: {2}. Nothing was changed; to decide anew, type {3}.",
                    RenewalForecastText.person(made.by()),
                    DayText.ago(Duration.between(made.at(), now.toOffsetDateTime())),
                    RenewalForecastText.of(made.choice()),
                    Mrkdwn.code("/forecast " + TypedName.of(state) + " decide model")))
            .orElse(
                text(
                    "No decision is needed any more: see {0}.",
                    Mrkdwn.code("/forecast " + TypedName.of(state)))));
  }

  private static Optional<RenewalDecision> decision(Optional<CommitStatus> outcome) {
    return outcome.flatMap(it ->
        switch (it) {
          case CommitStatus.Decided(_, var made) -> Optional.of(made);
          case CommitStatus.Monitoring(var made) -> Optional.of(made);
          case CommitStatus.ModelOnly _,
              CommitStatus.Agreed _,
              CommitStatus.AwaitingDecision _,
              CommitStatus.TooEarly _ ->
              Optional.empty();
        });
  }

  /// The account was erased, merged into another, or cannot be read.
  public static Card nothingKnown(AccountId account) {
    return Card.saying(
        text(
            "Nothing was decided: {0} has no forecast of its own any more that could be read. {1}"
                + " says how it is.",
            Mrkdwn.code(account.value()), Mrkdwn.code("/health " + account.value())));
  }

  /// A click that came a moment after another.
  public static Card decidedMeanwhile() {
    return Card.saying(
        text(
            "Somebody decided this a moment ago, so your click changed nothing. The card will show"
                + " it."));
  }

  /// To wait and see, when there is no time left for it.
  public static Card tooLateToMonitor(AccountState state) {
    return Card.saying(
        text(
            "The renewal of {0} is in 90 days or less, so Monitor is no longer available. Commit"
                + " the model's forecast, the CSM's, or a figure of your own.",
            Mrkdwn.escape(state.name())));
  }
}
