package dev.oarlock.domain.health.scorecard;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.component.ComponentGroup;
import dev.oarlock.domain.health.component.HealthComponent;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.health.measure.ScoreCurve;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// How health is computed: components with weights (100 in all), each with its measures and curves;
/// bands; caps, highest first; and the coverage, in percent of the weight, below which an account
/// is unknown.
public record Scorecard(
    String version,
    List<ComponentRule> componentRules,
    BandThresholds bandThresholds,
    List<GuardrailRule> guardrailRules,
    int minimumCoverage) {

  /// A component, its share of the score in percent, its measures, and the group it belongs to.
  public record ComponentRule(
      HealthComponent component,
      int weight,
      List<MeasureRule> measureRules,
      Optional<ComponentGroup> group) {
    public ComponentRule {
      measureRules = List.copyOf(measureRules);
      if (weight < 1 || measureRules.isEmpty()) {
        throw new IllegalArgumentException(component + " has no weight or no measures");
      }
    }

    Stream<Measure> measures() {
      return measureRules.stream().map(MeasureRule::measure);
    }

    public ComponentRule(HealthComponent component, int weight, List<MeasureRule> measureRules) {
      this(component, weight, measureRules, Optional.empty());
    }
  }

  /// A measure, its weight among those of its component, its curve, what it counts as without data,
  /// and after how many days its newest report is stale, if sooner than by the measure's own limit.
  public record MeasureRule(
      Measure measure,
      int weight,
      ScoreCurve curve,
      MissingMeasurePolicy whenMissing,
      OptionalInt staleAfter) {
    public MeasureRule {
      if (weight < 1 || weight > 100) {
        throw new IllegalArgumentException(measure + " has a weight outside 1 to 100: " + weight);
      }
      var limit = measure.freshDays().orElse(0);
      if (staleAfter.isPresent() && (staleAfter.getAsInt() < 1 || staleAfter.getAsInt() > limit)) {
        throw new IllegalArgumentException(
            measure + " goes stale after 1 to " + limit + " days, not " + staleAfter.getAsInt());
      }
    }

    MeasureRule(Measure measure, int weight, ScoreCurve curve) {
      this(measure, weight, curve, new MissingMeasurePolicy.DropsOut(), OptionalInt.empty());
    }
  }

  /// A guardrail: while the condition holds, the score is at most `maximumScore`.
  public record GuardrailRule(GuardrailCondition condition, int maximumScore) {
    public GuardrailRule {
      if (maximumScore < 0 || maximumScore > 100) {
        throw new IllegalArgumentException(condition + " caps outside 0..100: " + maximumScore);
      }
    }
  }

  public Scorecard {
    componentRules = List.copyOf(componentRules);
    guardrailRules =
        guardrailRules.stream()
            .sorted(Comparator.comparingInt(GuardrailRule::maximumScore).reversed())
            .toList();
    var total = componentRules.stream().mapToInt(ComponentRule::weight).sum();
    if (total != 100) {
      throw new IllegalArgumentException("weights of components do not sum to 100: " + total);
    }
    if (componentRules.stream().map(ComponentRule::component).distinct().count()
        != componentRules.size()) {
      throw new IllegalArgumentException("a component occurs twice: " + componentRules);
    }
    if (componentRules.stream().flatMap(ComponentRule::measures).distinct().count()
        != componentRules.stream().flatMap(ComponentRule::measures).count()) {
      throw new IllegalArgumentException("a measure occurs twice: " + componentRules);
    }
    if (minimumCoverage < 0 || minimumCoverage > 100) {
      throw new IllegalArgumentException("minimum coverage outside 0..100: " + minimumCoverage);
    }
  }

  /// The one that comes with Oarlock; docs/health.md explains its numbers.
  public static Scorecard shipped() {
    return ShippedScorecard.SCORECARD;
  }

  /// Assesses an account. `before` is the band until now, which hysteresis needs; [Band#UNKNOWN] at
  /// first.
  public HealthAssessment assess(Facts facts, LocalDate today, Band before) {
    return assess(AccountEvidence.of(facts), today, before);
  }

  /// The same where the facts are already sorted.
  public HealthAssessment assess(AccountEvidence evidence, LocalDate today, Band before) {
    return new ScorecardEvaluation(this, evidence).assess(today, before);
  }

  /// The same without searching for the day of the next change, for many past days.
  public HealthAssessment assessDayOnly(AccountEvidence evidence, LocalDate day, Band before) {
    return new ScorecardEvaluation(this, evidence).assessDayOnly(day, before);
  }

  /// Assesses the day again with assumed values for some measures, in their own units.
  public HealthAssessment assessAssuming(
      AccountEvidence evidence, HealthAssessment assessment, Map<Measure, Double> assumed) {
    return new ScorecardEvaluation(this, evidence)
        .assessDayOnly(assessment.day(), assessment.computedBand(), assumed);
  }
}
