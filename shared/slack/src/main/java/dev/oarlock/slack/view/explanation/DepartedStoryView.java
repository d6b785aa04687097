package dev.oarlock.slack.view.explanation;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.health.ledger.ScoreChange;
import dev.oarlock.domain.history.ChangeExplanation;
import dev.oarlock.domain.history.ScoreMakeup;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.view.contract.DepartureLine;
import java.time.LocalDate;
import java.util.Optional;

/// How it went until a customer left: that is said first, and no score of theirs moves any more.
record DepartedStoryView(AccountState state, DepartureLine left, LocalDate lastDay) {
  /// Empty for a customer, and for an account that never was one.
  static Optional<DepartedStoryView> of(AccountState state, LocalDate today) {
    return CustomerDeparture.of(state.facts(), today)
        .flatMap(departure ->
            DepartureLine.of(state, today)
                .map(left -> new DepartedStoryView(state, left, departure.lastDay())));
  }

  /// From some moment, such as `the end of 1 Jun 2026`, to their last day.
  Card since(String since, ChangeExplanation why) {
    return story(text("{0} to their last day, {1}", since, DayText.of(lastDay)), why);
  }

  /// The latest move before they left.
  Card latest(ChangeExplanation why) {
    var change = why.change();
    return story(text("{0} to {1}", DayText.of(change.fromDay()), DayText.of(change.toDay())), why);
  }

  private Card story(String span, ChangeExplanation why) {
    var change = why.change();
    if (why.lines().isEmpty()) {
      return card()
          .say(
              text(
                  "*From {0}* the score did not move: {1} ({2}).",
                  span, change.toScore(), BandText.of(change.toBand())));
    }
    return card()
        .say(
            text(
                "*From {0}* the score went from {1} to {2}{3}.",
                span, change.fromScore(), change.toScore(), bands(change)))
        .then(why.lines().stream().map(ExplainedLineText::moved).toList())
        .smallPrint(ScoreChangeView.sumOfMove(change) + ".");
  }

  private static String bands(ScoreChange change) {
    return change.fromBand() == change.toBand()
        ? " (%s)".formatted(BandText.of(change.toBand()))
        : text(", {0} to {1}", BandText.of(change.fromBand()), BandText.of(change.toBand()));
  }

  /// There is no score to compare with.
  Card madeOf(ScoreMakeup makeup) {
    return card()
        .say(
            text(
                "*On their last day, {0},* the score was {1} ({2}). This is what it was made of.",
                DayText.of(lastDay),
                BandText.score(makeup.assessment().score()),
                BandText.of(makeup.assessment().band())))
        .then(makeup.lines().stream().map(ExplainedLineText::part).toList());
  }

  private Card card() {
    return Card.titled("⚫ %s: %s".formatted(state.name(), left.headline())).say(left.reason());
  }
}
