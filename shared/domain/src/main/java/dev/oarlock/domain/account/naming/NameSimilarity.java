package dev.oarlock.domain.account.naming;

import java.util.Arrays;

/// How alike two spellings are. A typing error is one letter wrong, missing, added or two
/// neighbours swapped in a word of four letters or more, and two of them from eight letters on.
public final class NameSimilarity {
  static final double SUGGESTION_THRESHOLD = 0.75;

  static final int MIN_LENGTH = 4;
  static final int LONG_LENGTH = 8;

  private NameSimilarity() {}

  /// The number of typing errors that make one of the other, or -1 if that is no typing error.
  public static int typoCount(String typed, String spelling) {
    if (typed.length() < MIN_LENGTH) {
      return -1;
    }
    var edits = EditDistance.between(typed, spelling);
    if (edits == 2 && swapped(typed, spelling)) {
      return 1;
    }
    return edits <= errorsIn(typed) ? edits : -1;
  }

  /// How many errors somebody may have made in that.
  static int errorsIn(String typed) {
    return typed.length() < LONG_LENGTH ? 1 : 2;
  }

  /// Whether a word is another with one letter wrong, missing, added or swapped, however short.
  public static boolean isTypoOf(String typed, String word) {
    var edits = EditDistance.between(typed, word);
    return (edits == 1 && typed.length() > 1)
        || (edits == 2 && (swapped(typed, word) || typed.length() >= LONG_LENGTH));
  }

  private static boolean swapped(String one, String other) {
    return sorted(one).equals(sorted(other));
  }

  static String sorted(String letters) {
    var sorted = letters.toCharArray();
    Arrays.sort(sorted);
    return new String(sorted);
  }

  /// 0 to 1, leaning on the beginning, where people make fewer errors; also against the first
  /// words, because nobody types "Holdings International".
  public static double similarity(String typed, String spelling) {
    var start = spelling.substring(0, Math.min(spelling.length(), typed.length() + 1));
    return Math.max(NameLikeness.of(typed, spelling), NameLikeness.of(typed, start));
  }
}
