package dev.oarlock.domain.health.scorecard;

import dev.oarlock.domain.account.evidence.AccountEvidence;
import dev.oarlock.domain.health.assessment.Band;
import dev.oarlock.domain.health.assessment.Guardrail;
import dev.oarlock.domain.health.assessment.HealthAssessment;
import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.component.ScoreContributions;
import dev.oarlock.domain.health.component.WeightedGroup;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.health.scorecard.Scorecard.ComponentRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Assesses one account by one scorecard on any number of days.
public record ScorecardEvaluation(Scorecard scorecard, AccountEvidence evidence) {
  private static final int HORIZON_DAYS = 400;

  HealthAssessment assess(LocalDate today, Band before) {
    var readings = ScorecardReadings.of(scorecard, evidence, today);
    var assessment = assessDayOnly(readings, before);
    return withNextChange(nextChange(assessment, readings), assessment);
  }

  /// The assessment of a day, without the day of its next change.
  HealthAssessment assessDayOnly(LocalDate day, Band before) {
    return assessDayOnly(ScorecardReadings.of(scorecard, evidence, day), before);
  }

  /// The same with assumed values for some measures.
  HealthAssessment assessDayOnly(LocalDate day, Band before, Map<Measure, Double> assumed) {
    return assessDayOnly(ScorecardReadings.of(scorecard, evidence, day).assuming(assumed), before);
  }

  /// The assessment can only change on a day when a reading expires or a tenure column begins.
  /// These days are tried in order until one changes it.
  private Optional<LocalDate> nextChange(HealthAssessment assessment, ScorecardReadings today) {
    var horizon = assessment.day().plusDays(HORIZON_DAYS);
    var inputs = ScoringInputs.of(scored(today), today);
    var readings = today;
    var day = nextTurningPoint(readings);
    while (day.isPresent() && !day.get().isAfter(horizon)) {
      readings = readings.advanceTo(day.get());
      var scored = scored(readings);
      if (!ScoringInputs.of(scored, readings).equals(inputs)
          && differ(assessment, assessed(scored, readings, assessment.computedBand()))) {
        return day;
      }
      day = nextTurningPoint(readings);
    }
    return Optional.empty();
  }

  private static boolean differ(HealthAssessment one, HealthAssessment other) {
    return !one.score().equals(other.score())
        || one.band() != other.band()
        || one.coverage() != other.coverage()
        || !one.guardrails().equals(other.guardrails())
        || !one.override().equals(other.override())
        || !scores(one).equals(scores(other))
        || !weights(one).equals(weights(other));
  }

  private static List<OptionalInt> scores(HealthAssessment assessment) {
    return assessment.components().stream().map(ComponentScore::score).toList();
  }

  private static List<Integer> weights(HealthAssessment assessment) {
    return assessment.components().stream().map(ComponentScore::effectiveWeight).toList();
  }

  private Optional<LocalDate> nextTurningPoint(ScorecardReadings readings) {
    var tenure = evidence.tenureMonths(readings.day());
    var ages =
        scorecard.componentRules().stream()
            .flatMap(componentRule -> componentRule.measureRules().stream())
            .flatMapToInt(measureRule -> measureRule.curve().nextChangeAfter(tenure).stream())
            .mapToObj(evidence::tenureReachedOn);
    var override = evidence.overrides().expiresOn(readings.day());
    return Stream.concat(ages, Stream.of(readings.validUntil(), override))
        .flatMap(Optional::stream)
        .min(LocalDate::compareTo);
  }

  private HealthAssessment assessDayOnly(ScorecardReadings readings, Band before) {
    return assessed(scored(readings), readings, before);
  }

  /// Each component by itself.
  private List<ComponentScore> scored(ScorecardReadings readings) {
    var tenure = evidence.tenureMonths(readings.day());
    return scorecard.componentRules().stream()
        .map(componentRule -> score(componentRule, readings, tenure))
        .toList();
  }

  private HealthAssessment assessed(
      List<ComponentScore> scored, ScorecardReadings readings, Band before) {
    var counted = withoutLifting(scored);
    var coverage = ScoreContributions.coverage(counted);
    var components = coverage == 0 ? counted : ScoreContributions.withContributions(counted);
    var uncapped = components.stream().mapToInt(ComponentScore::contribution).sum();
    var guardrails = guardrails(uncapped, readings);
    var score = uncapped + guardrails.stream().mapToInt(Guardrail::points).sum();
    var computed =
        new HealthAssessment(
            readings.day(),
            scorecard.version(),
            coverage == 0 ? OptionalInt.empty() : OptionalInt.of(score),
            band(score, coverage, before),
            coverage,
            components,
            guardrails,
            Optional.empty(),
            Optional.empty());
    return evidence
        .overrides()
        .inForce(readings.day())
        .map(override -> OverriddenAssessment.of(override, computed, scorecard.bandThresholds()))
        .orElse(computed);
  }

  /// A component of which nothing is known but what can only lower a score counts where it does.
  private static List<ComponentScore> withoutLifting(List<ComponentScore> scored) {
    var others = scored.stream().filter(it -> !it.onlyLowers()).toList();
    var mean = ScoreContributions.weightedMean(WeightedGroup.of(others));
    return scored.stream()
        .map(it -> it.onlyLowers() && !it.isBelow(mean) ? it.withoutData() : it)
        .toList();
  }

  private Band band(int score, int coverage, Band before) {
    return coverage == 0 || coverage < scorecard.minimumCoverage()
        ? Band.UNKNOWN
        : scorecard.bandThresholds().bandOf(score, before);
  }

  private static ComponentScore score(
      ComponentRule componentRule, ScorecardReadings readings, OptionalInt tenure) {
    return ComponentScoring.of(componentRule, readings, tenure).score();
  }

  /// Guardrails are sorted from the highest cap down, so that each one's points are exact.
  private List<Guardrail> guardrails(int uncapped, ScorecardReadings readings) {
    var guardrails = new ArrayList<Guardrail>();
    var score = uncapped;
    for (var rule : scorecard.guardrailRules()) {
      if (score > rule.maximumScore() && readings.holds(rule.condition())) {
        guardrails.add(
            new Guardrail(
                rule.condition().phrase(), rule.maximumScore(), rule.maximumScore() - score));
        score = rule.maximumScore();
      }
    }
    return guardrails;
  }

  public static HealthAssessment withNextChange(
      Optional<LocalDate> nextChange, HealthAssessment assessment) {
    return new HealthAssessment(
        assessment.day(),
        assessment.scorecardVersion(),
        assessment.score(),
        assessment.band(),
        assessment.coverage(),
        assessment.components(),
        assessment.guardrails(),
        assessment.override(),
        nextChange);
  }
}
