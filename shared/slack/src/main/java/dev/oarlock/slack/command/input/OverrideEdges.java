package dev.oarlock.slack.command.input;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden.Level;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.scorecard.BandThresholds;
import dev.oarlock.slack.command.HealthCommand.SetOverride.Terms;
import dev.oarlock.slack.text.BandText;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/// Whether a score and a band that somebody sets together agree, by an account's scorecard.
public record OverrideEdges(BandThresholds thresholds) {
  private static final int MAX_SCORE = 100;

  /// What is wrong and what would be right; empty where they agree, or only one of them is set.
  public Optional<String> contradiction(Terms terms) {
    return terms.level().flatMap(level -> contradiction(terms.score(), band(level)));
  }

  private Optional<String> contradiction(OptionalInt set, Band band) {
    return set.stream()
        .filter(score -> !thresholds.allows(score, band))
        .mapToObj(score -> complaint(score, band))
        .findFirst();
  }

  private String complaint(int score, Band band) {
    return text(
        "A score of {0} is {1}, and {2} is a score of {3}: give the score alone, the band alone, or"
            + " two that agree.",
        score,
        BandText.of(thresholds.bandOf(score, Band.UNKNOWN)),
        BandText.of(band),
        scores(band));
  }

  private String scores(Band band) {
    var range =
        IntStream.rangeClosed(0, MAX_SCORE)
            .filter(score -> thresholds.allows(score, band))
            .summaryStatistics();
    return text("{0} to {1}", range.getMin(), range.getMax());
  }

  private static Band band(Level level) {
    return switch (level) {
      case RED -> Band.RED;
      case YELLOW -> Band.YELLOW;
      case GREEN -> Band.GREEN;
    };
  }
}
