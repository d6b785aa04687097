package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.section;

import dev.oarlock.domain.call.Decision;
import dev.oarlock.domain.call.Outcome;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.CallWords;
import dev.oarlock.slack.words.DayWords;
import java.time.Duration;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/// What somebody hears alone who clicked on a card between model and CSM.
public final class DecisionView {
  private DecisionView() {}

  /// A click on what is settled by now; `now` is on the business's clock.
  public static Message late(AccountState state, ZonedDateTime now) {
    var outcome = state.calls(now.toLocalDate()).map(calls -> calls.outcome());
    return said(
        decision(outcome)
            .map(made ->
                "%s decided this %s: %s. Nothing was changed; to decide anew, type %s."
                    .formatted(
                        CallWords.who(made.by()),
                        DayWords.ago(Duration.between(made.at(), now.toOffsetDateTime())),
                        CallWords.of(made.choice()),
                        Mrkdwn.code("/forecast " + state.id() + " decide model")))
            .orElse(
                "There is nothing left to decide here: see "
                    + Mrkdwn.code("/forecast " + state.id())
                    + "."));
  }

  private static Optional<Decision> decision(Optional<Outcome> outcome) {
    return outcome.flatMap(it ->
        switch (it) {
          case Outcome.Decided(_, var made) -> Optional.of(made);
          case Outcome.Monitored(var made) -> Optional.of(made);
          case Outcome.ModelAlone _, Outcome.Agreed _, Outcome.Open _, Outcome.Early _ ->
              Optional.empty();
        });
  }

  /// A click that came a moment after another.
  public static Message justNow() {
    return said(
        "Somebody decided this a moment ago, so your click changed nothing. The card will show it.");
  }

  /// To wait and see, when there is no time left for it.
  public static Message tooLateToMonitor(AccountState state) {
    return said(
        "The renewal of %s is 90 days off or less: to monitor is no decision any more. Go with the model, with the CSM, or decide on a figure of your own."
            .formatted(Mrkdwn.escape(state.name())));
  }

  private static Message said(String text) {
    return Message.of(text, List.of(section(text)));
  }
}
