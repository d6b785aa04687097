package dev.oarlock.slack.view.explanation;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.health.ledger.LedgerLine;
import dev.oarlock.domain.history.ChangeExplanation.ExplainedLine;
import dev.oarlock.domain.history.ContributingSignal;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.CardElement.BulletList;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.health.LedgerText;
import dev.oarlock.slack.text.health.SignalText;
import java.util.ArrayList;

/// A line of a ledger, and under it the signals behind it.
final class ExplainedLineText {
  private ExplainedLineText() {}

  /// Where no signal is behind it, time is.
  static BulletList moved(ExplainedLine line) {
    var evidence =
        new ArrayList<>(line.signals().stream().map(ExplainedLineText::evidence).toList());
    if (evidence.isEmpty() && line.ledgerLine().kind() != LedgerLine.Kind.SCORECARD) {
      evidence.add(text("no new signal, time passed"));
    }
    return new BulletList("*" + LedgerText.of(line.ledgerLine()) + "*", line.trend(), evidence);
  }

  /// A part of a score that is compared with none before.
  static BulletList part(ExplainedLine line) {
    return new BulletList(
        "*" + LedgerText.of(line.ledgerLine()) + "*",
        line.trend(),
        line.signals().stream().map(signal -> dated(signal)).toList());
  }

  private static String evidence(ContributingSignal behind) {
    return switch (behind) {
      case ContributingSignal.Arrived(_, var before) ->
          dated(behind)
              + before
                  .map(was ->
                      text(
                          " (before, on {0}: {1})",
                          DayText.of(was.day()), Mrkdwn.escape(SignalText.of(was.signal()))))
                  .orElse("");
      case ContributingSignal.Expired _ -> text("{0} is too old to count now", dated(behind));
      case ContributingSignal.Remaining _ ->
          text("no new signal, time passed; the newest is of {0}", dated(behind));
    };
  }

  private static String dated(ContributingSignal behind) {
    var fact = behind.fact();
    return DayText.of(fact.day()) + ": " + Mrkdwn.escape(SignalText.of(fact.signal()));
  }
}
