package dev.oarlock.domain.health.assessment;

import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.component.ScoreContributions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The assessed health of one account on one day. `score` is 0-100 and equals the sum of the
/// components' contributions, the guardrails' points and the override's; it is empty without data.
/// `coverage` is the percentage of the scorecard's weight that had data. `nextChange` is the first
/// later day on which time alone, without any new signal, would change this assessment.
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

  /// The same assessment with another band.
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

  /// The same on another day, if it does not change with time.
  public HealthAssessment on(LocalDate other) {
    return new HealthAssessment(
        other,
        scorecardVersion,
        score,
        band,
        coverage,
        components,
        guardrails,
        override,
        Optional.empty());
  }

  /// The band of the computed score, without an override.
  public Band computedBand() {
    return override.map(HealthOverride::computedBand).orElse(band);
  }

  /// Whether somebody set the band and no score, so that the score is the computed one and does not
  /// belong to the band.
  public boolean isBandSetAlone() {
    return override.filter(it -> it.isOfBandAlone(band)).isPresent();
  }

  /// The computed assessment, without the override.
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

  /// The points that a scored component would contribute at a score of 100; 0 while another
  /// component decides the score of its group.
  public int maxContribution(ComponentScore component) {
    return ScoreContributions.maxContribution(component, components);
  }
}
