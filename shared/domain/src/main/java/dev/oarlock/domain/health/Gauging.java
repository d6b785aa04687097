package dev.oarlock.domain.health;

import dev.oarlock.domain.health.Scorecard.Gauge;
import dev.oarlock.domain.health.Scorecard.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// One component being scored: the mean by weight of the measures that can be read and of those
/// that count as a score when they cannot; without any, no score.
final class Gauging {
  private final Part part;
  private final List<MeasureReading> measures = new ArrayList<>();
  private final List<Assumed> assumed = new ArrayList<>();
  private int sum;
  private int weight;

  private Gauging(Part part) {
    this.part = part;
  }

  static Gauging of(Part part, Readings readings, OptionalInt tenure) {
    var gauging = new Gauging(part);
    for (var gauge : part.gauges()) {
      var value = readings.of(gauge.measure()).value();
      if (value.isPresent()) {
        var score = gauge.curve().score(value.getAsDouble(), tenure);
        gauging.measures.add(new MeasureReading(gauge.measure(), value.getAsDouble(), score));
        gauging.count(gauge, score);
      } else {
        gauging.missing(gauge);
      }
    }
    return gauging;
  }

  private void missing(Gauge gauge) {
    switch (gauge.missing()) {
      case Missing.DropsOut() -> {}
      case Missing.CountsAs(var score) -> {
        assumed.add(new Assumed(gauge.measure(), score));
        count(gauge, score);
      }
    }
  }

  private void count(Gauge gauge, int score) {
    sum += gauge.weight() * score;
    weight += gauge.weight();
  }

  ComponentScore score() {
    var mean = weight == 0 ? OptionalInt.empty() : OptionalInt.of(Ratio.of(sum, weight).rounded());
    return new ComponentScore(
        part.component(), part.weight(), mean, 0, measures, assumed, part.group());
  }
}
