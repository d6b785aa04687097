package dev.oarlock.slack.text.advice;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.risk.reason.ReasonClue;
import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.text.DayText;
import dev.oarlock.slack.text.OwnerText;
import java.util.List;

/// The evidence for a reason, in words: what, and since when.
public final class ClueText {
  private static final int MAX_LENGTH = 120;

  private ClueText() {}

  /// `no first value after 140 days (3 Feb 2026)`.
  public static String of(ReasonClue clue) {
    var what = Mrkdwn.escape(Mrkdwn.shortened(said(clue.description()), MAX_LENGTH));
    return OwnerText.placeOwners(what)
        + clue.knownSince().map(day -> " (" + DayText.of(day) + ")").orElse("");
  }

  /// The first so many, and how many there are beside them.
  public static String list(List<ReasonClue> clues, int most) {
    var said = String.join("; ", clues.stream().limit(most).map(ClueText::of).toList());
    return clues.size() > most ? text("{0}; and {1} more", said, clues.size() - most) : said;
  }
}
