package dev.oarlock.domain.account.naming;

import java.util.Arrays;

/// How many letters are wrong, missing or added between two spellings (Levenshtein's distance), as
/// long as it is at most two: what is further apart is no typing error.
final class EditDistance {
  static final int MOST = 2;
  static final int TOO_FAR = -1;

  private EditDistance() {}

  static int between(String one, String other) {
    if (Math.abs(one.length() - other.length()) > MOST) {
      return TOO_FAR;
    }
    var row = new int[other.length() + 1];
    Arrays.setAll(row, at -> at);
    for (var i = 1; i <= one.length(); i++) {
      if (next(row, one.charAt(i - 1), other) > MOST) {
        return TOO_FAR;
      }
    }
    var distance = row[other.length()];
    return distance > MOST ? TOO_FAR : distance;
  }

  /// The row of the next letter in place of the one before, and the least in it, which no later row
  /// goes below.
  private static int next(int[] row, char letter, String other) {
    var diagonal = row[0]++;
    var least = row[0];
    for (var j = 1; j < row.length; j++) {
      var kept = diagonal + (letter == other.charAt(j - 1) ? 0 : 1);
      diagonal = row[j];
      row[j] = Math.min(kept, 1 + Math.min(row[j], row[j - 1]));
      least = Math.min(least, row[j]);
    }
    return least;
  }
}
