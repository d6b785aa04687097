package dev.oarlock.slack.view;

import static dev.oarlock.slack.block.Parts.context;
import static dev.oarlock.slack.block.Parts.header;
import static dev.oarlock.slack.block.Parts.section;

import com.slack.api.model.block.LayoutBlock;
import dev.oarlock.domain.health.Change;
import dev.oarlock.domain.health.Verdict;
import dev.oarlock.domain.whatif.Assumption;
import dev.oarlock.domain.whatif.Move;
import dev.oarlock.domain.whatif.Moves;
import dev.oarlock.domain.whatif.WhatIf;
import dev.oarlock.slack.block.Message;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.words.AssumptionWords;
import dev.oarlock.slack.words.BandWords;
import dev.oarlock.slack.words.ChanceWords;
import dev.oarlock.slack.words.Phrases;
import dev.oarlock.slack.words.ReasonWords;
import java.util.ArrayList;
import java.util.List;

/// The answers to `/health NAME if ...`: what would be, and what would make it green.
public final class WhatIfView {
  private static final int MOST = 5;
  private static final int MOST_LINES = 12;
  private static final String NO_PROMISE =
      "This is how the score is made, not a promise: what goes with staying need not cause it.";

  private WhatIfView() {}

  public static Message of(String name, WhatIf whatIf) {
    var assumed = AssumptionWords.of(whatIf.assumption());
    var is = whatIf.is().verdict();
    var wouldBe = whatIf.wouldBe().verdict();
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(
        header(
            "%s %s: %s, if %s"
                .formatted(
                    BandWords.mark(wouldBe.band()),
                    name,
                    BandWords.score(wouldBe.score()),
                    assumed)));
    blocks.add(section(sentence(whatIf) + lines(whatIf)));
    blocks.add(section(chances(whatIf)));
    blocks.add(context(List.of(NO_PROMISE)));
    return Message.of(
        "%s, if %s: %s (%s) instead of %s (%s). %s"
            .formatted(
                Mrkdwn.escape(name),
                assumed,
                BandWords.score(wouldBe.score()),
                BandWords.of(wouldBe.band()),
                BandWords.score(is.score()),
                BandWords.of(is.band()),
                chances(whatIf)),
        blocks);
  }

  private static String sentence(WhatIf whatIf) {
    return "With *%s* the score would be %s instead of %s."
        .formatted(
            Mrkdwn.escape(AssumptionWords.of(whatIf.assumption())),
            standing(whatIf.wouldBe().verdict()),
            standing(whatIf.is().verdict()));
  }

  private static String standing(Verdict verdict) {
    return "*%s* (%s)".formatted(BandWords.score(verdict.score()), BandWords.of(verdict.band()));
  }

  private static String lines(WhatIf whatIf) {
    return whatIf
        .change()
        .map(Change::lines)
        .map(lines ->
            lines.isEmpty() ? " Not a point would move." : ReasonWords.list(lines, MOST_LINES))
        .orElse("");
  }

  private static String chances(WhatIf whatIf) {
    var is = whatIf.is().forecast();
    var wouldBe = whatIf.wouldBe().forecast();
    var now = ChanceWords.of(is.within90());
    var then = ChanceWords.of(wouldBe.within90());
    if (whatIf.assumption() instanceof Assumption.Reads) {
      return "The chance that they leave within 90 days stays at "
          + now
          + ": the forecast does not ask for this measure by itself.";
    }
    return now.equals(then)
        ? "The chance that they leave within 90 days would stay at " + now + "."
        : "The chance that they leave within 90 days would be " + then + " instead of " + now + ".";
  }

  public static Message green(String name, Verdict verdict) {
    var said =
        "%s is green already, at %s. Type `/health %s if active users = 60` to try something."
            .formatted(Mrkdwn.escape(name), BandWords.score(verdict.score()), Mrkdwn.escape(name));
    return Message.of(said, List.of(section(said)));
  }

  private static String order(Moves moves) {
    return moves.toGreen() ? "The easiest first; how easy is our own guess. " : "";
  }

  /// What alone would make it green, or else what helps most.
  public static Message of(String name, Verdict verdict, Moves moves) {
    var blocks = new ArrayList<LayoutBlock>();
    blocks.add(
        header(
            "%s %s: %s. What would make it green?"
                .formatted(
                    BandWords.mark(verdict.band()), name, BandWords.score(verdict.score()))));
    blocks.add(section(lead(moves) + list(moves)));
    blocks.add(context(List.of(order(moves) + NO_PROMISE)));
    return Message.of(
        Mrkdwn.escape(name)
            + " is at "
            + BandWords.score(verdict.score())
            + ". "
            + lead(moves)
            + list(moves),
        blocks);
  }

  private static String lead(Moves moves) {
    if (moves.moves().isEmpty()) {
      return "Nothing that we can measure would raise its score by itself.";
    }
    return moves.toGreen()
        ? "Any one of these alone would make it green:"
        : "No single move makes it green. These help most:";
  }

  private static String list(Moves moves) {
    var said = new StringBuilder();
    moves.moves().stream().limit(MOST).forEach(move -> said.append("\n• ").append(line(move)));
    return said.toString();
  }

  private static String line(Move move) {
    return "*%s*: %d, %s"
        .formatted(
            Phrases.capital(Mrkdwn.escape(AssumptionWords.of(move))),
            move.score(),
            BandWords.of(move.band()));
  }
}
