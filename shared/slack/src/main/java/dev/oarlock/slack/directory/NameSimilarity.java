package dev.oarlock.slack.directory;

import java.util.Arrays;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// How alike two spellings are. A typing error is one letter wrong, missing, added or two
/// neighbours swapped in a word of four letters or more, and two of them from eight letters on.
public final class NameSimilarity {
  static final double SUGGESTION_THRESHOLD = 0.75;

  private static final int MIN_LENGTH = 4;
  private static final int LONG_LENGTH = 8;
  private static final LevenshteinDistance EDITS = new LevenshteinDistance(2);
  private static final JaroWinklerSimilarity SIMILARITY = new JaroWinklerSimilarity();

  private NameSimilarity() {}

  /// The number of typing errors that make one of the other, or -1 if that is no typing error.
  static int typoCount(String typed, String spelling) {
    if (typed.length() < MIN_LENGTH) {
      return -1;
    }
    var edits = EDITS.apply(typed, spelling);
    if (edits == 2 && swapped(typed, spelling)) {
      return 1;
    }
    return edits <= (typed.length() < LONG_LENGTH ? 1 : 2) ? edits : -1;
  }

  /// Whether a word is another with one letter wrong, missing, added or swapped, however short.
  public static boolean isTypoOf(String typed, String word) {
    var edits = EDITS.apply(typed, word);
    return (edits == 1 && typed.length() > 1)
        || (edits == 2 && (swapped(typed, word) || typed.length() >= LONG_LENGTH));
  }

  private static boolean swapped(String one, String other) {
    return Arrays.equals(one.chars().sorted().toArray(), other.chars().sorted().toArray());
  }

  /// 0 to 1, leaning on the beginning, where people make fewer errors; also against the first
  /// words, because nobody types "Holdings International".
  static double similarity(String typed, String spelling) {
    var start = spelling.substring(0, Math.min(spelling.length(), typed.length() + 1));
    return Math.max(SIMILARITY.apply(typed, spelling), SIMILARITY.apply(typed, start));
  }
}
