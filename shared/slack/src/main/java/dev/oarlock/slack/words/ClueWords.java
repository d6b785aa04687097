package dev.oarlock.slack.words;

import dev.oarlock.domain.reason.Clue;
import dev.oarlock.slack.block.Mrkdwn;
import java.util.List;

/// The evidence for a reason, in words: what, and since when.
public final class ClueWords {
  private static final int LONGEST = 120;

  private ClueWords() {}

  /// `no first value after 140 days (3 Feb 2026)`.
  public static String of(Clue clue) {
    var what = Mrkdwn.escape(Mrkdwn.shortened(clue.what(), LONGEST));
    return OwnerWords.mentionedIn(what)
        + clue.when().map(day -> " (" + DayWords.of(day) + ")").orElse("");
  }

  /// The first so many, and how many there are beside them.
  public static String list(List<Clue> clues, int most) {
    var said = String.join("; ", clues.stream().limit(most).map(ClueWords::of).toList());
    return clues.size() > most ? said + "; and " + (clues.size() - most) + " more" : said;
  }
}
