package dev.oarlock.slack.names;

import java.util.Arrays;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// How alike two spellings are. A typing error is one letter wrong, missing, added or two
/// neighbours swapped in a word of four letters or more, and two of them from eight letters on.
final class Likeness {
  static final double WORTH_SUGGESTING = 0.75;

  private static final int SHORTEST = 4;
  private static final int LONG = 8;
  private static final LevenshteinDistance EDITS = new LevenshteinDistance(2);
  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

  private Likeness() {}

  /// The number of typing errors that make one of the other, or -1 if that is no typing error.
  static int typos(String typed, String spelling) {
    if (typed.length() < SHORTEST) {
      return -1;
    }
    var edits = EDITS.apply(typed, spelling);
    if (edits == 2 && swapped(typed, spelling)) {
      return 1;
    }
    return edits <= (typed.length() < LONG ? 1 : 2) ? edits : -1;
  }

  private static boolean swapped(String one, String other) {
    return Arrays.equals(one.chars().sorted().toArray(), other.chars().sorted().toArray());
  }

  /// 0 to 1, leaning on the beginning, where people make fewer errors; also against the first
  /// words, because nobody types "Holdings International".
  static double alike(String typed, String spelling) {
    var start = spelling.substring(0, Math.min(spelling.length(), typed.length() + 1));
    return Math.max(SIMILARITY.apply(typed, spelling), SIMILARITY.apply(typed, start));
  }
}
