package dev.oarlock.slack.view.play;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStepMarked.Mark;
import dev.oarlock.domain.play.Play;
import dev.oarlock.domain.play.PlayCatalog;
import dev.oarlock.domain.play.PlayRun;
import dev.oarlock.domain.play.PlayRun.RunStep;
import dev.oarlock.domain.play.PlayRun.StepMark;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.ButtonRow;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.command.phrase.TypedName;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.OwnerText;
import dev.oarlock.slack.view.handling.RiskControls;
import dev.oarlock.slack.view.play.PlayView.ShownPlay;
import dev.oarlock.slack.view.risk.RiskReference;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// What whoever starts a play or marks a step is told, privately.
public final class PlayReplyView {
  private static final int MOST = 3;
  private static final int BUTTONS = 100;

  private PlayReplyView() {}

  public static Card started(AccountState state, Play play, boolean isAgainstRisk) {
    return Card.saying(
        text(
            "The play *{0}* for {1} is started. Its steps stand {2} in a moment, and here: {3}.",
            Mrkdwn.escape(text(play.title())),
            name(state),
            isAgainstRisk ? text("in the thread of its card") : text("in the channel of its team"),
            Mrkdwn.code("/health " + TypedName.of(state) + " plays")));
  }

  /// Somebody was first.
  public static Card runsAlready(AccountState state, PlayRun run) {
    return Card.saying(
        text(
            "The play *{0}* for {1} runs already: {2} started it {3}. {4} of {5} steps are done:"
                + " {6}.",
            Mrkdwn.escape(text(run.started().title())),
            name(state),
            OwnerText.of(Optional.of(run.started().by())),
            DayText.moment(run.at()),
            run.done(),
            run.steps().size(),
            Mrkdwn.code("/health " + TypedName.of(state) + " plays")));
  }

  public static Card unknown(String typed, PlayCatalog catalog) {
    return Card.saying(
        text(
            "There is no play {0}. Type one of these: {1}.",
            Mrkdwn.code(Mrkdwn.shortened(typed, 60)),
            catalog.plays().stream()
                .map(play -> Mrkdwn.code(play.code()))
                .collect(Collectors.joining(", "))));
  }

  /// With what may be said of the step instead.
  public static Card marked(PlayStepReference what, RunStep step) {
    var said =
        switch (what.mark()) {
          case DONE -> text("is done, you say.");
          case NOT_NEEDED -> text("is not needed, you say.");
          case OPEN -> text("is open again.");
        };
    return Card.saying(
            text("*{0}*: {1} The checklist shows it in a moment.", PlayView.described(step), said))
        .with(new ButtonRow(others(what)));
  }

  private static List<CardButton> others(PlayStepReference what) {
    return switch (what.mark()) {
      case DONE ->
          List.of(
              button(what.as(Mark.OPEN), 0, text("It is still open")),
              button(what.as(Mark.NOT_NEEDED), 1, text("It is not needed")));
      case NOT_NEEDED -> List.of(button(what.as(Mark.OPEN), 0, text("It is still open")));
      case OPEN -> List.of(button(what.as(Mark.DONE), 0, text("It is done")));
    };
  }

  private static CardButton button(PlayStepReference what, int number, String label) {
    return new CardButton(PlayView.MARK + "." + number, label, what.encode());
  }

  /// Somebody said so before.
  public static Card markedAlready(RunStep step, StepMark mark) {
    return Card.saying(
        text(
            "*{0}*: {1} said so already, {2}.",
            PlayView.described(step),
            OwnerText.of(Optional.of(mark.by())),
            DayText.moment(mark.at())));
  }

  /// Of a play that was started too long ago, or that nobody has scored yet.
  public static Card gone(AccountState state) {
    return Card.saying(
        text(
            "I do not know that step of {0}, so nothing was noted. Its plays: {1}.",
            name(state), Mrkdwn.code("/health " + TypedName.of(state) + " plays")));
  }

  /// All that was started about an account, the latest first.
  public static Card all(AccountState state, List<PlayRun> runs, PlayCatalog catalog) {
    var card =
        Card.titled(text("{0}: plays", state.name()))
            .say(
                runs.isEmpty()
                    ? Optional.of(text("No play was started about this account."))
                    : Optional.empty());
    var latest = runs.reversed().stream().limit(MOST).toList();
    for (var i = 0; i < latest.size(); i++) {
      card = card.then(PlayView.elements(shown(state, latest.get(i), catalog), i * BUTTONS));
    }
    var episode = state.risk().episode().map(open -> open.number()).orElse(0);
    var about = new RiskReference(state.id(), episode).encode();
    return card.with(
        new ButtonRow(
            List.of(new CardButton(RiskControls.START_PLAY, text("Start play…"), about))));
  }

  private static ShownPlay shown(AccountState state, PlayRun run, PlayCatalog catalog) {
    return new ShownPlay(
        state.id(), state.name(), AccountProfile.of(state.facts()).csm(), run, catalog);
  }

  private static String name(AccountState state) {
    return "*" + Mrkdwn.escape(state.name()) + "*";
  }
}
