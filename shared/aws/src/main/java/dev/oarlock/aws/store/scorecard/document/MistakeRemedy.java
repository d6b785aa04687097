package dev.oarlock.aws.store.scorecard.document;

import java.util.List;

/// What to do about a mistake.
public sealed interface MistakeRemedy {
  record Instruction(String sentence) implements MistakeRemedy {}

  /// To write one of the words that are known, perhaps the one that is nearest to what was written.
  record KnownWords(String written, List<String> known) implements MistakeRemedy {
    public KnownWords {
      known = List.copyOf(known);
    }
  }
}
