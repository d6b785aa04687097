package dev.oarlock.domain.health.scorecard;

import dev.oarlock.domain.account.signal.JudgmentSignal.HealthOverridden;
import dev.oarlock.domain.health.component.ComponentScore;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// All that the score, band and coverage of a day follow from. While it stays the same they do,
/// whatever the values did that measures name, so that most days that are tried need no assessment.
record ScoringInputs(
    List<ComponentInput> components,
    List<Boolean> guardrails,
    Optional<HealthOverridden> override) {

  /// `weight` in thousandths of the scorecard.
  private record ComponentInput(
      OptionalInt score, int weight, boolean hasData, boolean onlyLowers) {
    static ComponentInput of(ComponentScore it) {
      return new ComponentInput(
          it.score(), it.effectiveWeight(), !it.measures().isEmpty(), it.onlyLowers());
    }
  }

  static ScoringInputs of(List<ComponentScore> scored, ScorecardReadings readings) {
    return new ScoringInputs(
        scored.stream().map(ComponentInput::of).toList(),
        readings.scorecard().guardrailRules().stream()
            .map(rule -> readings.holds(rule.condition()))
            .toList(),
        readings.evidence().overrides().inForce(readings.day()));
  }
}
