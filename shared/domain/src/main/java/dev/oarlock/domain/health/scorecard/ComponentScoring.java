package dev.oarlock.domain.health.scorecard;

import static dev.oarlock.domain.account.evidence.reading.EvidenceReading.FULL_CREDIBILITY;

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
    for (var measureRule : componentRule.measureRules()) {
      var reading = readings.of(measureRule.measure());
      if (reading.isPresent()) {
        var measured = MeasureScore.rounded(reading.value().getAsDouble());
        var score = measureRule.curve().score(measured, tenure);
        scoring.measures.add(
            new MeasureScore(measureRule.measure(), measured, score, reading.basis()));
        scoring.count(measureRule, score, reading.credibility());
      } else {
        scoring.countMissing(measureRule);
      }
    }
    return scoring;
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
