package dev.oarlock.slack.view.play;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.PlayStepMarked.Mark;
import dev.oarlock.domain.account.signal.play.PlayRole;
import dev.oarlock.domain.play.PlayCatalog;
import dev.oarlock.domain.play.PlayRun;
import dev.oarlock.domain.play.PlayRun.RunStep;
import dev.oarlock.domain.play.PlayStep;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement;
import dev.oarlock.slack.card.CardElement.ActionLine;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.card.CardElement.TextParagraph;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.OwnerText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The checklist of a play that was started, from how it stands and the talking points in force.
public final class PlayView {
  /// The buttons that mark a step, before a dot and a number: one a step.
  public static final String MARK = "play.mark";

  private PlayView() {}

  /// Whose play it is.
  public record ShownPlay(
      AccountId account, String name, Optional<Csm> csm, PlayRun run, PlayCatalog catalog) {
    PlayStepReference reference(RunStep step, Mark mark) {
      return new PlayStepReference(account, run.run(), step.task().code(), mark);
    }

    private List<String> talkingPoints(RunStep step) {
      return catalog
          .find(run.started().play())
          .flatMap(play -> play.step(step.task().code()))
          .map(PlayStep::talkingPoints)
          .orElse(List.of());
    }
  }

  public static Card of(ShownPlay play) {
    return new Card(elements(play, 0));
  }

  /// `first` is the number of the first button: each is there once in a card.
  static List<CardElement> elements(ShownPlay play, int first) {
    var elements = new ArrayList<CardElement>();
    elements.add(new TextParagraph(headline(play)));
    var steps = play.run().steps();
    for (var i = 0; i < steps.size(); i++) {
      elements.add(line(play, i, first));
    }
    if (play.run().isFinished()) {
      elements.add(
          new TextParagraph(
              text(
                  "*Nothing is left to do.* What it came to is noted at the next renewal: `/metrics"
                      + " saves`.")));
    }
    return elements;
  }

  /// `Play: Adoption sprint for Acme, started by Dana on 30 Nov 2026. 1 of 3 steps done.`
  private static String headline(ShownPlay play) {
    var started = play.run().started();
    return text(
        "*Play: {0}* for *{1}*, started by {2} on {3}. *{4} of {5 step} done.*",
        Mrkdwn.escape(text(started.title())),
        Mrkdwn.escape(play.name()),
        OwnerText.of(Optional.of(started.by())),
        DayText.of(play.run().day()),
        play.run().done(),
        play.run().steps().size());
  }

  private static CardElement line(ShownPlay play, int number, int first) {
    var step = play.run().steps().get(number);
    var what = "%d. %s".formatted(number + 1, described(step));
    return step.isSettled()
        ? new TextParagraph(what + settled(step))
        : new ActionLine(
            text(
                "*{0}*\n{1}, due {2}{3}",
                what, who(play, step), DayText.of(step.task().due()), say(play, step)),
            new CardButton(
                MARK + "." + (first + number),
                text("Done"),
                play.reference(step, Mark.DONE).encode()));
  }

  static String described(RunStep step) {
    return Mrkdwn.escape(EnglishPhrases.capitalize(text(step.task().text())));
  }

  private static String settled(RunStep step) {
    return step.mark()
        .map(mark ->
            text(
                "\n{0} by {1}, {2}",
                mark.mark() == Mark.DONE ? text("*Done*") : text("*Not needed*, says"),
                OwnerText.of(Optional.of(mark.by())),
                DayText.of(mark.day())))
        .orElse("");
  }

  private static String say(ShownPlay play, RunStep step) {
    var points = new StringBuilder();
    play.talkingPoints(step)
        .forEach(
            point -> points.append("\n\u2022 _").append(Mrkdwn.escape(text(point))).append("_"));
    return points.toString();
  }

  private static String who(ShownPlay play, RunStep step) {
    return switch (step.task().owner()) {
      case CSM -> OwnerText.of(play.csm().or(() -> Optional.of(play.run().started().by())));
      case LEAD, EXECUTIVE, PRODUCT, SUPPORT, SALES -> role(step.task().owner());
    };
  }

  /// Who does what is not the owner's.
  public static String role(PlayRole role) {
    return switch (role) {
      case CSM -> text("The owner of the account");
      case LEAD -> text("The lead of its owner");
      case EXECUTIVE -> text("An executive");
      case PRODUCT -> text("Product");
      case SUPPORT -> text("Support");
      case SALES -> text("Sales");
    };
  }
}
