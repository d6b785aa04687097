package dev.oarlock.cli.scorecard;

import dev.oarlock.aws.store.scorecard.document.MistakeRemedy;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/// The word that somebody probably meant: the nearest by letters added, dropped or changed, if a
/// third of them or fewer differ. Only here, where people type: a function reads what was checked.
final class KeySuggestion {
  private static final int LENGTH_PER_EDIT = 3;
  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private KeySuggestion() {}

  /// The remedy as a sentence: `Did you mean 'nps'?`, or all the words there are.
  static String sentence(MistakeRemedy remedy) {
    return switch (remedy) {
      case MistakeRemedy.Instruction(var sentence) -> sentence;
      case MistakeRemedy.KnownWords(var written, var known) ->
          closest(written, known)
              .map(near -> "Did you mean '" + near + "'?")
              .orElseGet(() -> "One of " + String.join(", ", known) + ".");
    };
  }

  private static Optional<String> closest(String word, Collection<String> known) {
    return known.stream()
        .filter(it -> DISTANCE.apply(word, it) <= Math.max(1, it.length() / LENGTH_PER_EDIT))
        .min(Comparator.comparingInt(it -> DISTANCE.apply(word, it)));
  }
}
