package dev.oarlock.domain.health;

import dev.oarlock.domain.evidence.Evidence;
import dev.oarlock.domain.facts.Facts;
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
    String version, List<Part> parts, Bands bands, List<Cap> caps, int minimumCoverage) {

  /// A component, its share of the score in percent, its measures, and the group it counts in.
  public record Part(Component component, int weight, List<Gauge> gauges, Optional<Group> group) {
    public Part {
      gauges = List.copyOf(gauges);
      if (weight < 1 || gauges.isEmpty()) {
        throw new IllegalArgumentException(component + " has no weight or no measures");
      }
    }

    Stream<Measure> measures() {
      return gauges.stream().map(Gauge::measure);
    }

    public Part(Component component, int weight, List<Gauge> gauges) {
      this(component, weight, gauges, Optional.empty());
    }
  }

  /// A measure, its weight among those of its component, its curve, what it counts as when it reads
  /// nothing, and after how many days its newest report is stale, where that is sooner than for the
  /// measure itself.
  public record Gauge(
      Measure measure, int weight, Curve curve, Missing missing, OptionalInt staleAfter) {
    public Gauge {
      if (weight < 1 || weight > 100) {
        throw new IllegalArgumentException(measure + " weighs not 1 to 100: " + weight);
      }
      var most = measure.freshDays().orElse(0);
      if (staleAfter.isPresent() && (staleAfter.getAsInt() < 1 || staleAfter.getAsInt() > most)) {
        throw new IllegalArgumentException(
            measure + " goes stale after 1 to " + most + " days, not " + staleAfter.getAsInt());
      }
    }

    public Gauge(Measure measure, int weight, Curve curve) {
      this(measure, weight, curve, new Missing.DropsOut(), OptionalInt.empty());
    }
  }

  /// A guardrail: while the condition holds, the score is no higher than `at`.
  public record Cap(Condition condition, int at) {
    public Cap {
      if (at < 0 || at > 100) {
        throw new IllegalArgumentException(condition + " caps outside 0..100: " + at);
      }
    }
  }

  public Scorecard {
    parts = List.copyOf(parts);
    caps = caps.stream().sorted(Comparator.comparingInt(Cap::at).reversed()).toList();
    var total = parts.stream().mapToInt(Part::weight).sum();
    if (total != 100) {
      throw new IllegalArgumentException("weights of components do not sum to 100: " + total);
    }
    if (parts.stream().map(Part::component).distinct().count() != parts.size()) {
      throw new IllegalArgumentException("a component occurs twice: " + parts);
    }
    if (parts.stream().flatMap(Part::measures).distinct().count()
        != parts.stream().flatMap(Part::measures).count()) {
      throw new IllegalArgumentException("a measure occurs twice: " + parts);
    }
    if (minimumCoverage < 0 || minimumCoverage > 100) {
      throw new IllegalArgumentException("minimum coverage outside 0..100: " + minimumCoverage);
    }
  }

  /// The one that comes with Oarlock; docs/health.md explains its numbers.
  public static Scorecard shipped() {
    return ShippedScorecard.CARD;
  }

  /// The verdict on an account, whatever is known of it. `before` is the band until now, on which
  /// hysteresis rests; [Band#UNKNOWN] at first.
  public Verdict judge(Facts facts, LocalDate today, Band before) {
    return judge(Evidence.of(facts), today, before);
  }

  /// The same where the facts are already sorted.
  public Verdict judge(Evidence evidence, LocalDate today, Band before) {
    return new Judging(this, evidence).verdict(today, before);
  }

  /// The same without the search for the day of its next change: for many days of the past.
  public Verdict glance(Evidence evidence, LocalDate day, Band before) {
    return new Judging(this, evidence).on(day, before);
  }

  /// A verdict again, with some measures read as assumed, in their own units.
  public Verdict glanceIf(Evidence evidence, Verdict verdict, Map<Measure, Double> assumed) {
    return new Judging(this, evidence).on(verdict.day(), verdict.computedBand(), assumed);
  }
}
