package dev.oarlock.aws.store.scorecard.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/// The word that somebody probably meant: the nearest by letters added, dropped or changed, if a
/// third of them or fewer differ.
final class KeySuggestion {
  private static final int LENGTH_PER_EDIT = 3;

  private KeySuggestion() {}

  /// `Did you mean 'nps'?`, or all the words there are.
  static String hint(String word, Collection<String> known) {
    return closest(word, known)
        .map(near -> "Did you mean '" + near + "'?")
        .orElseGet(() -> "One of " + String.join(", ", known) + ".");
  }

  static Optional<String> closest(String word, Collection<String> known) {
    return known.stream()
        .filter(it -> distance(word, it) <= Math.max(1, it.length() / LENGTH_PER_EDIT))
        .min(Comparator.comparingInt(it -> distance(word, it)));
  }

  /// Levenshtein's, by the rows of its table.
  private static int distance(String one, String other) {
    var row = new int[other.length() + 1];
    for (var j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (var i = 1; i <= one.length(); i++) {
      var diagonal = row[0];
      row[0] = i;
      for (var j = 1; j < row.length; j++) {
        var changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[other.length()];
  }
}
