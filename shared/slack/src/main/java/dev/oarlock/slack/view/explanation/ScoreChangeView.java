package dev.oarlock.slack.view.explanation;

import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.ledger.LedgerLine;
import dev.oarlock.domain.health.ledger.ScoreChange;
import dev.oarlock.domain.history.ChangeExplanation;
import dev.oarlock.domain.history.ContributingSignal;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.Card;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.card.CardElement.ButtonRow;
import dev.oarlock.slack.card.CardElement.CardButton;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.health.LedgerText;
import dev.oarlock.slack.text.health.SignalText;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The answer to `/health NAME why`: a ledger from one score to the other that adds up, each line
/// with the signals behind it and its own trend.
public final class ScoreChangeView {
  /// What the button for those who know better is called; its value is the account's id.
  public static final String OVERRIDE = "why.override";

  private ScoreChangeView() {}

  /// The ledger, or a sentence where nothing moved.
  ///
  /// @param since where the comparison begins, to follow "since": `your last look on 3 Nov 2026`
  public static Card of(AccountState state, String since, ChangeExplanation why) {
    return why.lines().isEmpty()
        ? unchanged(state, since, why.change())
        : changed(state, since, why);
  }

  /// There was no score to compare with; `begin` is the first day of which anything is known.
  public static Card noScoreThen(String name, String since, Optional<LocalDate> begin) {
    var known =
        begin
            .map(day -> "what is known of it begins on " + DayText.of(day))
            .orElse("nothing is known of it yet");
    return Card.saying(
        "There is no score of %s to compare with since %s: %s."
            .formatted(Mrkdwn.escape(name), since, known));
  }

  public static Card alwaysInBand(String name, Band band) {
    return Card.saying(
        "%s has never been in another band than %s."
            .formatted(Mrkdwn.escape(name), BandText.of(band)));
  }

  private static Card unchanged(AccountState state, String since, ScoreChange change) {
    var said =
        "%s has not moved since %s: it was %d then and is %d now (%s)."
            .formatted(
                Mrkdwn.escape(state.name()),
                since,
                change.fromScore(),
                change.toScore(),
                BandText.of(change.toBand()));
    return Card.saying(said).with(override(state));
  }

  /// For those who know something that the signals do not.
  private static ButtonRow override(AccountState state) {
    return new ButtonRow(List.of(new CardButton(OVERRIDE, "Override score…", state.id().value())));
  }

  private static Card changed(AccountState state, String since, ChangeExplanation why) {
    var change = why.change();
    return Card.titled(title(state.name(), change))
        .say("*" + sum(change) + " since " + since + "*" + bands(change))
        .then(why.lines().stream().map(ScoreChangeView::line).toList())
        .with(override(state))
        .smallPrint(total(change));
  }

  private static String title(String name, ScoreChange change) {
    return "%s %s: why %d became %d"
        .formatted(BandText.mark(change.toBand()), name, change.fromScore(), change.toScore());
  }

  private static String sum(ScoreChange change) {
    return change.points() == 0
        ? "No point in all"
        : EnglishPhrases.signed(change.points())
            + (Math.abs(change.points()) == 1 ? " point" : " points");
  }

  private static String bands(ScoreChange change) {
    return change.fromBand() == change.toBand()
        ? ". It is " + BandText.of(change.toBand()) + ", as before."
        : ". It was "
            + BandText.of(change.fromBand())
            + " and is "
            + BandText.of(change.toBand())
            + ".";
  }

  private static BulletList line(ChangeExplanation.ExplainedLine line) {
    var evidence = new ArrayList<>(line.signals().stream().map(ScoreChangeView::evidence).toList());
    if (evidence.isEmpty() && line.ledgerLine().kind() != LedgerLine.Kind.SCORECARD) {
      evidence.add("no new signal, time passed");
    }
    return new BulletList("*" + LedgerText.of(line.ledgerLine()) + "*", line.trend(), evidence);
  }

  private static String evidence(ContributingSignal behind) {
    return switch (behind) {
      case ContributingSignal.Arrived(var fact, var before) ->
          DayText.of(fact.day())
              + ": "
              + Mrkdwn.escape(SignalText.of(fact.signal()))
              + before
                  .map(was ->
                      " (before, on "
                          + DayText.of(was.day())
                          + ": "
                          + Mrkdwn.escape(SignalText.of(was.signal()))
                          + ")")
                  .orElse("");
      case ContributingSignal.Expired(var fact) ->
          DayText.of(fact.day())
              + ": "
              + Mrkdwn.escape(SignalText.of(fact.signal()))
              + " is too old to count now";
      case ContributingSignal.Remaining(var fact) ->
          "no new signal, time passed; the newest is of "
              + DayText.of(fact.day())
              + ": "
              + Mrkdwn.escape(SignalText.of(fact.signal()));
    };
  }

  private static String total(ScoreChange change) {
    return "%d %s = %d. Bars show each component over the last eight weeks."
        .formatted(change.fromScore(), signedSum(change), change.toScore());
  }

  private static String signedSum(ScoreChange change) {
    var sum = new StringBuilder();
    change
        .lines()
        .forEach(
            line -> sum.append(line.points() < 0 ? " − " : " + ").append(Math.abs(line.points())));
    return sum.toString().strip();
  }
}
