package dev.oarlock.slack.view.explanation;

import static dev.oarlock.slack.block.BlockFactory.actions;
import static dev.oarlock.slack.block.BlockFactory.button;
import static dev.oarlock.slack.block.BlockFactory.context;
import static dev.oarlock.slack.block.BlockFactory.header;
import static dev.oarlock.slack.block.BlockFactory.section;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.ledger.LedgerLine;
import dev.oarlock.domain.health.ledger.ScoreChange;
import dev.oarlock.domain.history.ChangeExplanation;
import dev.oarlock.domain.history.ContributingSignal;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.block.SlackMessage;
import dev.oarlock.slack.text.BandText;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.EnglishPhrases;
import dev.oarlock.slack.text.ScoreBars;
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
  public static SlackMessage of(AccountState state, String since, ChangeExplanation why) {
    return why.lines().isEmpty()
        ? unchanged(state, since, why.change())
        : changed(state, since, why);
  }

  /// There was no score to compare with; `begin` is the first day of which anything is known.
  public static SlackMessage noScoreThen(String name, String since, Optional<LocalDate> begin) {
    var known =
        begin
            .map(day -> "what is known of it begins on " + DayText.of(day))
            .orElse("nothing is known of it yet");
    return sentence(
        "There is no score of %s to compare with since %s: %s."
            .formatted(Mrkdwn.escape(name), since, known));
  }

  public static SlackMessage alwaysInBand(String name, Band band) {
    return sentence(
        "%s has never been in another band than %s."
            .formatted(Mrkdwn.escape(name), BandText.of(band)));
  }

  private static SlackMessage sentence(String said) {
    return SlackMessage.of(said, List.of(section(said)));
  }

  private static SlackMessage unchanged(AccountState state, String since, ScoreChange change) {
    var said =
        "%s has not moved since %s: it was %d then and is %d now (%s)."
            .formatted(
                Mrkdwn.escape(state.name()),
                since,
                change.fromScore(),
                change.toScore(),
                BandText.of(change.toBand()));
    return SlackMessage.of(said, List.of(section(said), override(state)));
  }

  /// For those who know something that the signals do not.
  private static LayoutBlock override(AccountState state) {
    return actions(List.of(button(OVERRIDE, "I know better…", state.id().value())));
  }

  private static SlackMessage changed(AccountState state, String since, ChangeExplanation why) {
    var name = state.name();
    var change = why.change();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header(title(name, change)));
    blocks.add(section("*" + sum(change) + " since " + since + "*" + bands(change)));
    why.lines().forEach(line -> blocks.add(section(line(line))));
    blocks.add(override(state));
    blocks.add(context(List.of(total(change))));
    return SlackMessage.of(plainText(name, since, why), blocks);
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

  private static String line(ChangeExplanation.ExplainedLine line) {
    var trend = line.trend().isEmpty() ? "" : "  `" + ScoreBars.sparkline(line.trend()) + "`";
    var said = new StringBuilder("*" + LedgerText.of(line.ledgerLine()) + "*" + trend);
    if (line.signals().isEmpty() && line.ledgerLine().kind() != LedgerLine.Kind.SCORECARD) {
      said.append("\n• no new signal, time passed");
    }
    line.signals().forEach(behind -> said.append("\n• ").append(evidence(behind)));
    return Mrkdwn.shortened(said.toString(), 2_900);
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

  private static String plainText(String name, String since, ChangeExplanation why) {
    var change = why.change();
    var reasons = why.lines().stream().map(line -> LedgerText.of(line.ledgerLine())).toList();
    return "%s: %d became %d since %s. %s."
        .formatted(
            Mrkdwn.escape(name),
            change.fromScore(),
            change.toScore(),
            since,
            String.join("; ", reasons));
  }
}
