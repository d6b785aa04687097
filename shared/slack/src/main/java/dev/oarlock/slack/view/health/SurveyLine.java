package dev.oarlock.slack.view.health;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.transition.state.AccountState;
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
                        answers.promoters() == 0 ? "" : text("{0 promoter}", answers.promoters()),
                        answers.passives() == 0 ? "" : text("{0 passive}", answers.passives()),
                        answers.detractors() == 0
                            ? ""
                            : text("{0 detractor}", answers.detractors()))
                    .filter(group -> !group.isEmpty())
                    .collect(Collectors.joining(", ")))
        .findFirst();
  }
}
