package dev.oarlock.domain.health;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The judgement on one account on one day. `score` is 0-100 and equals the sum of the components'
/// contributions, the guardrails' points and the override's; it is empty when nothing is known.
/// `coverage` is the percentage of the scorecard's weight that had data. `nextChange` is the first
/// later day on which time alone, without any new signal, would alter this verdict.
public record Verdict(
    LocalDate day,
    String scorecard,
    OptionalInt score,
    Band band,
    int coverage,
    List<ComponentScore> components,
    List<Guardrail> guardrails,
    Optional<HealthOverride> override,
    Optional<LocalDate> nextChange) {

  public Verdict {
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
  public Verdict in(Band other) {
    return new Verdict(
        day, scorecard, score, other, coverage, components, guardrails, override, nextChange);
  }

  /// The band that the computed score has, whatever anybody holds against it.
  public Band computedBand() {
    return override.map(HealthOverride::computedBand).orElse(band);
  }

  /// The same without what somebody holds against it.
  public Verdict computed() {
    return override
        .map(it ->
            new Verdict(
                day,
                scorecard,
                it.computed(),
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
  public int most(ComponentScore component) {
    return Contributions.most(component, components);
  }
}
