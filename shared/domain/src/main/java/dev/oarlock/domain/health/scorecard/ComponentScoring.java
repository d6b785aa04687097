package dev.oarlock.domain.health.scorecard;

import static dev.oarlock.domain.account.evidence.reading.EvidenceReading.FULL_CREDIBILITY;

import dev.oarlock.domain.account.evidence.reading.EvidenceReading;
import dev.oarlock.domain.health.component.AssumedScore;
import dev.oarlock.domain.health.component.ComponentScore;
import dev.oarlock.domain.health.component.ExactFraction;
import dev.oarlock.domain.health.component.MeasureScore;
import dev.oarlock.domain.health.scorecard.Scorecard.ComponentRule;
import dev.oarlock.domain.health.scorecard.Scorecard.MeasureRule;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Scores one component: the weighted mean of its measures with data and of those with an assumed
/// score; empty without any.
final class ComponentScoring {
  private static final int TENTH = 10;

  private final ComponentRule componentRule;
  private final List<MeasureScore> measures = new ArrayList<>();
  private final List<AssumedScore> assumed = new ArrayList<>();
  private int weightedSum;
  private int weight;
  private int declaredWeight;

  private ComponentScoring(ComponentRule componentRule) {
    this.componentRule = componentRule;
  }

  static ComponentScoring of(
      ComponentRule componentRule, ScorecardReadings readings, OptionalInt tenure) {
    var scoring = new ComponentScoring(componentRule);
    var rules = componentRule.measureRules();
    rules.stream()
        .filter(it -> !it.measure().onlyLowers())
        .forEach(it -> scoring.add(it, readings.of(it.measure()), tenure));
    rules.stream()
        .filter(it -> it.measure().onlyLowers())
        .filter(it -> scoring.isLoweredBy(it, readings.of(it.measure()), tenure))
        .forEach(it -> scoring.add(it, readings.of(it.measure()), tenure));
    return scoring;
  }

  private void add(MeasureRule measureRule, EvidenceReading reading, OptionalInt tenure) {
    if (reading.isPresent()) {
      var measured = MeasureScore.rounded(reading.value().getAsDouble());
      var score = measureRule.curve().score(measured, tenure);
      measures.add(new MeasureScore(measureRule.measure(), measured, score, reading.basis()));
      count(measureRule, score, reading.credibility());
    } else {
      countMissing(measureRule);
    }
  }

  private boolean isLoweredBy(MeasureRule rule, EvidenceReading reading, OptionalInt tenure) {
    return reading.isPresent()
        && (weight == 0
            || (long)
                        rule.curve()
                            .score(MeasureScore.rounded(reading.value().getAsDouble()), tenure)
                    * weight
                < weightedSum);
  }

  private void countMissing(MeasureRule measureRule) {
    switch (measureRule.whenMissing()) {
      case MissingMeasurePolicy.DropsOut() -> {}
      case MissingMeasurePolicy.CountsAs(var score) -> {
        assumed.add(new AssumedScore(measureRule.measure(), score));
        count(measureRule, score, FULL_CREDIBILITY);
      }
    }
  }

  private void count(MeasureRule measureRule, int score, int credibility) {
    var counted = measureRule.weight() * credibility;
    weightedSum += counted * score;
    weight += counted;
    declaredWeight += measureRule.weight();
  }

  /// That of its measures by weight, to ten percent and no less than that.
  private int credibility() {
    var percent = declaredWeight == 0 ? FULL_CREDIBILITY : (double) weight / declaredWeight;
    return (int) Math.max(1, Math.round(percent / TENTH)) * TENTH;
  }

  ComponentScore score() {
    var mean =
        weight == 0
            ? OptionalInt.empty()
            : OptionalInt.of(ExactFraction.of(weightedSum, weight).rounded());
    return new ComponentScore(
        componentRule.component(),
        componentRule.weight(),
        mean,
        0,
        measures,
        assumed,
        componentRule.group(),
        credibility());
  }
}
