package dev.oarlock.slack.view.explanation;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.health.ledger.LedgerLine;
import dev.oarlock.domain.health.ledger.ScoreChange;
import dev.oarlock.domain.history.ChangeExplanation;
import dev.oarlock.domain.history.ChangeExplanation.ExplainedLine;
import dev.oarlock.domain.history.ScoreMakeup;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.ButtonRow;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.command.phrase.TypedName;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.health.OverrideText;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The answer to `/health NAME why`: a ledger from one score to the other that adds up, each line
/// with the signals behind it and its own trend.
public record ScoreChangeView(AccountState state, LocalDate today) {
  /// What the button for those who know better is called; its value is the account's id.
  public static final String OVERRIDE = "why.override";

  /// The ledger since some moment, or a sentence where nothing moved.
  ///
  /// @param since where the comparison begins, to follow "since": `your last look on 3 Nov 2026`
  public Card since(String since, ChangeExplanation why) {
    return departed()
        .map(story -> story.since(since, why))
        .orElseGet(() ->
            why.lines().isEmpty()
                ? unchanged(since, why.change())
                : changed(text(" since {0}", since), why).smallPrint(total(why.change())));
  }

  /// The ledger of the move that the account's card tells.
  public Card latest(ChangeExplanation why) {
    return departed()
        .map(story -> story.latest(why))
        .orElseGet(() ->
            changed(text(" on {0}, its latest move", DayText.of(why.change().toDay())), why)
                .smallPrint(total(why.change()) + " " + sinceLastLook()));
  }

  /// There was no score to compare with: what it is made of, and which signals brought that.
  public Card makeup(String since, ScoreMakeup makeup) {
    return madeOf(text("There is no score to compare with since {0}", since), makeup);
  }

  public Card firstDay(ScoreMakeup makeup) {
    return madeOf(text("There is no score before today to compare with"), makeup);
  }

  /// It never moved, or what changed last came to the same score, so nothing explains a move.
  public Card neverMoved(ScoreMakeup makeup) {
    return madeOf(
        state.history().latestChange().filter(it -> !it.lines().isEmpty()).isPresent()
            ? text("What changed last came to the same score")
            : text("It has not moved since it was first scored"),
        makeup);
  }

  private Card madeOf(String lead, ScoreMakeup makeup) {
    return departed().map(story -> story.madeOf(makeup)).orElseGet(() -> scored(lead, makeup));
  }

  private Card scored(String lead, ScoreMakeup makeup) {
    var assessment = makeup.assessment();
    return Card.titled(
            text(
                "{0} {1}: what {2} is made of",
                BandText.mark(assessment.band()), state.name(), BandText.score(assessment.score())))
        .say(text("*{0}*, so this is what it is made of.{1}", lead, first(makeup)))
        .then(makeup.lines().stream().map(ExplainedLineText::part).toList())
        .say(override())
        .with(overrideButton())
        .smallPrint("%s = %s.".formatted(sum(makeup.lines()), BandText.score(assessment.score())));
  }

  private static String first(ScoreMakeup makeup) {
    return makeup
        .firstScored()
        .map(day -> text(" It was first scored on {0}.", DayText.of(day)))
        .orElse("");
  }

  /// There is no score to compare with, and none now; `begin` is the first day of which anything is
  /// known.
  public Card noScore(Optional<LocalDate> begin) {
    var known =
        begin
            .map(day -> text("what is known of it begins on {0}", DayText.of(day)))
            .orElse(text("nothing is known of it yet"));
    return Card.saying(
        text("There is no score of {0} yet: {1}.", Mrkdwn.escape(state.name()), known));
  }

  public Card alwaysInBand() {
    return Card.saying(
        text(
            "{0} has never been in another band than {1}.",
            Mrkdwn.escape(state.name()), BandText.of(state.assessment().band())));
  }

  private Card unchanged(String since, ScoreChange change) {
    var said =
        text(
            "{0} has not moved since {1}: it was {2} then and is {3} now ({4}).",
            Mrkdwn.escape(state.name()),
            since,
            change.fromScore(),
            change.toScore(),
            OverrideText.band(change.toBand(), state.assessment().isBandSetAlone()));
    return Card.saying(said).say(override()).with(overrideButton());
  }

  private Optional<DepartedStoryView> departed() {
    return DepartedStoryView.of(state, today);
  }

  private Optional<String> override() {
    return state
        .assessment()
        .override()
        .map(it -> text("*Overridden:* {0}.", OverrideText.of(it, state.assessment().band())));
  }

  /// For those who know something that the signals do not.
  private ButtonRow overrideButton() {
    return new ButtonRow(
        List.of(new CardButton(OVERRIDE, text("Override score…"), state.id().value())));
  }

  private Card changed(String when, ChangeExplanation why) {
    var change = why.change();
    return Card.titled(title(state.name(), change))
        .say("*" + sum(change) + when + "*" + bands(change))
        .then(why.lines().stream().map(ExplainedLineText::moved).toList())
        .say(override())
        .with(overrideButton());
  }

  private String sinceLastLook() {
    return text(
        "What moved since you last looked: {0}.",
        Mrkdwn.code("/health " + TypedName.of(state) + " why"));
  }

  private static String title(String name, ScoreChange change) {
    return text(
        "{0} {1}: why {2} became {3}",
        BandText.mark(change.toBand()), name, change.fromScore(), change.toScore());
  }

  private static String sum(ScoreChange change) {
    return change.points() == 0
        ? text("No point in all")
        : EnglishPhrases.signed(change.points())
            + (Math.abs(change.points()) == 1 ? text(" point") : text(" points"));
  }

  private static String bands(ScoreChange change) {
    return change.fromBand() == change.toBand()
        ? text(". It is {0}, as before.", BandText.of(change.toBand()))
        : text(
            ". It was {0} and is {1}.",
            BandText.of(change.fromBand()), BandText.of(change.toBand()));
  }

  private static String total(ScoreChange change) {
    return text(
        "{0}. Bars show each component over eight weeks, up to {1}.",
        sumOfMove(change), DayText.of(change.toDay()));
  }

  /// `68 − 1 = 67`.
  static String sumOfMove(ScoreChange change) {
    return "%d %s = %d".formatted(change.fromScore(), sumOf(change.lines()), change.toScore());
  }

  private static String sum(List<ExplainedLine> lines) {
    return sumOf(lines.stream().map(ExplainedLine::ledgerLine).toList()).replaceFirst("^\\+ ", "");
  }

  private static String sumOf(List<LedgerLine> lines) {
    return lines.stream()
        .map(line -> (line.points() < 0 ? "− " : "+ ") + Math.abs(line.points()))
        .collect(Collectors.joining(" "));
  }
}
