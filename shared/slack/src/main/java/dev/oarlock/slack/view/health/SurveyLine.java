package dev.oarlock.slack.view.health;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.text.EnglishPhrases;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What customers answered: `NPS 0: 1 promoter, 1 detractor`. A score of few answers is read with
/// how many they are.
final class SurveyLine {
  private SurveyLine() {}

  /// Empty without an answer that is fresh enough.
  static Optional<String> of(AccountState state, LocalDate today) {
    var evidence = AccountEvidence.of(state.facts());
    var reading = Measure.NPS.read(evidence, today);
    var answers = evidence.sentiment().npsAnswers();
    return reading.value().stream()
        .mapToObj(value ->
            Measure.NPS.sentence(value, reading.basis())
                + ": "
                + Stream.of(
                        counted(answers.promoters(), "promoter"),
                        counted(answers.passives(), "passive"),
                        counted(answers.detractors(), "detractor"))
                    .flatMap(Optional::stream)
                    .collect(Collectors.joining(", ")))
        .findFirst();
  }

  private static Optional<String> counted(long count, String what) {
    return count == 0 ? Optional.empty() : Optional.of(EnglishPhrases.counted(count, what));
  }
}
