package dev.oarlock.domain.health.assessment;

import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.component.ScoreContributions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The judgement on one account on one day. `score` is 0-100 and equals the sum of the components'
/// contributions, the guardrails' points and the override's; it is empty when nothing is known.
/// `coverage` is the percentage of the scorecard's weight that had data. `nextChange` is the first
/// later day on which time alone, without any new signal, would alter this verdict.
public record HealthAssessment(
    LocalDate day,
    String scorecardVersion,
    OptionalInt score,
    Band band,
    int coverage,
    List<ComponentScore> components,
    List<Guardrail> guardrails,
    Optional<HealthOverride> override,
    Optional<LocalDate> nextChange) {

  public HealthAssessment {
    components = List.copyOf(components);
    guardrails = List.copyOf(guardrails);
    var sum =
        components.stream().mapToInt(ComponentScore::contribution).sum()
            + guardrails.stream().mapToInt(Guardrail::points).sum()
            + override.map(HealthOverride::points).orElse(0);
    if (score.isPresent() && score.getAsInt() != sum) {
      throw new IllegalArgumentException("contributions sum to " + sum + ", not to " + score);
    }
  }

  /// The same in another band.
  public HealthAssessment withBand(Band other) {
    return new HealthAssessment(
        day,
        scorecardVersion,
        score,
        other,
        coverage,
        components,
        guardrails,
        override,
        nextChange);
  }

  /// The band that the computed score has, whatever anybody holds against it.
  public Band computedBand() {
    return override.map(HealthOverride::computedBand).orElse(band);
  }

  /// The same without what somebody holds against it.
  public HealthAssessment withoutOverride() {
    return override
        .map(it ->
            new HealthAssessment(
                day,
                scorecardVersion,
                it.computedScore(),
                it.computedBand(),
                coverage,
                components,
                guardrails,
                Optional.empty(),
                nextChange))
        .orElse(this);
  }

  /// The points that one of its components with a score would bring at 100; none while another of
  /// its group decides.
  public int maxContribution(ComponentScore component) {
    return ScoreContributions.maxContribution(component, components);
  }
}
