package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.actions;
import static dev.oarlock.slack.block.Parts.button;
import static dev.oarlock.slack.block.Parts.context;
import static dev.oarlock.slack.block.Parts.header;
import static dev.oarlock.slack.block.Parts.section;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.health.Band;
import dev.oarlock.domain.health.Change;
import dev.oarlock.domain.health.LedgerLine;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.why.Behind;
import dev.oarlock.domain.why.Why;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.BandWords;
import dev.oarlock.slack.words.Bars;
import dev.oarlock.slack.words.DayWords;
import dev.oarlock.slack.words.Phrases;
import dev.oarlock.slack.words.ReasonWords;
import dev.oarlock.slack.words.SignalWords;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The answer to `/health NAME why`: a ledger from one score to the other that adds up, each line
/// with the signals behind it and its own trend.
public final class WhyView {
  /// What the button for those who know better is called; its value is the account's id.
  public static final String OVERRIDE = "why.override";

  private WhyView() {}

  /// The ledger, or a sentence where nothing moved.
  ///
  /// @param since where the comparison begins, to follow "since": `your last look on 3 Nov 2026`
  public static Message of(AccountState state, String since, Why why) {
    return why.lines().isEmpty() ? still(state, since, why.change()) : moved(state, since, why);
  }

  /// There was no score to compare with; `begin` is the first day of which anything is known.
  public static Message incomparable(String name, String since, Optional<LocalDate> begin) {
    var known =
        begin
            .map(day -> "what is known of it begins on " + DayWords.of(day))
            .orElse("nothing is known of it yet");
    return sentence(
        "There is no score of %s to compare with since %s: %s."
            .formatted(Mrkdwn.escape(name), since, known));
  }

  public static Message neverInAnother(String name, Band band) {
    return sentence(
        "%s has never been in another band than %s."
            .formatted(Mrkdwn.escape(name), BandWords.of(band)));
  }

  private static Message sentence(String said) {
    return Message.of(said, List.of(section(said)));
  }

  private static Message still(AccountState state, String since, Change change) {
    var said =
        "%s has not moved since %s: it was %d then and is %d now (%s)."
            .formatted(
                Mrkdwn.escape(state.name()),
                since,
                change.from(),
                change.to(),
                BandWords.of(change.toBand()));
    return Message.of(said, List.of(section(said), override(state)));
  }

  /// For those who know something that the signals do not.
  private static LayoutBlock override(AccountState state) {
    return actions(List.of(button(OVERRIDE, "I know better…", state.id().value())));
  }

  private static Message moved(AccountState state, String since, Why why) {
    var name = state.name();
    var change = why.change();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(header(title(name, change)));
    blocks.add(section("*" + sum(change) + " since " + since + "*" + bands(change)));
    why.lines().forEach(line -> blocks.add(section(line(line))));
    blocks.add(override(state));
    blocks.add(context(List.of(total(change))));
    return Message.of(spoken(name, since, why), blocks);
  }

  private static String title(String name, Change change) {
    return "%s %s: why %d became %d"
        .formatted(BandWords.mark(change.toBand()), name, change.from(), change.to());
  }

  private static String sum(Change change) {
    return change.points() == 0
        ? "No point in all"
        : Phrases.signed(change.points()) + (Math.abs(change.points()) == 1 ? " point" : " points");
  }

  private static String bands(Change change) {
    return change.fromBand() == change.toBand()
        ? ". It is " + BandWords.of(change.toBand()) + ", as before."
        : ". It was "
            + BandWords.of(change.fromBand())
            + " and is "
            + BandWords.of(change.toBand())
            + ".";
  }

  private static String line(Why.Line line) {
    var trend = line.trend().isEmpty() ? "" : "  `" + Bars.sparkline(line.trend()) + "`";
    var said = new StringBuilder("*" + ReasonWords.of(line.entry()) + "*" + trend);
    if (line.behind().isEmpty() && line.entry().kind() != LedgerLine.Kind.SCORECARD) {
      said.append("\n• no new signal, time passed");
    }
    line.behind().forEach(behind -> said.append("\n• ").append(behind(behind)));
    return Mrkdwn.shortened(said.toString(), 2_900);
  }

  private static String behind(Behind behind) {
    return switch (behind) {
      case Behind.Came(var fact, var before) ->
          DayWords.of(fact.day())
              + ": "
              + Mrkdwn.escape(SignalWords.of(fact.signal()))
              + before
                  .map(was ->
                      " (before, on "
                          + DayWords.of(was.day())
                          + ": "
                          + Mrkdwn.escape(SignalWords.of(was.signal()))
                          + ")")
                  .orElse("");
      case Behind.Faded(var fact) ->
          DayWords.of(fact.day())
              + ": "
              + Mrkdwn.escape(SignalWords.of(fact.signal()))
              + " is too old to count now";
      case Behind.Stands(var fact) ->
          "no new signal, time passed; the newest is of "
              + DayWords.of(fact.day())
              + ": "
              + Mrkdwn.escape(SignalWords.of(fact.signal()));
    };
  }

  private static String total(Change change) {
    return "%d %s = %d. Bars show each component over the last eight weeks."
        .formatted(change.from(), signedSum(change), change.to());
  }

  private static String signedSum(Change change) {
    var sum = new StringBuilder();
    change
        .lines()
        .forEach(
            line -> sum.append(line.points() < 0 ? " − " : " + ").append(Math.abs(line.points())));
    return sum.toString().strip();
  }

  private static String spoken(String name, String since, Why why) {
    var change = why.change();
    var reasons = why.lines().stream().map(line -> ReasonWords.of(line.entry())).toList();
    return "%s: %d became %d since %s. %s."
        .formatted(
            Mrkdwn.escape(name), change.from(), change.to(), since, String.join("; ", reasons));
  }
}
