package dev.oarlock.aws.store.scorecard.document;

/// What is wrong with a scorecard document: at which key (`cards[0].bands.redBelow`), what, and
/// what to do about it.
public record ScorecardMistake(String key, String problem, MistakeRemedy remedy) {
  /// With a sentence that says what to do.
  public static ScorecardMistake of(String key, String problem, String instruction) {
    return new ScorecardMistake(key, problem, new MistakeRemedy.Instruction(instruction));
  }
}
