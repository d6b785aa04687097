package dev.oarlock.aws.store.scorecard.document;

import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.health.component.ComponentGroup;
import dev.oarlock.domain.health.component.HealthComponent;
import dev.oarlock.domain.health.measure.Measure;
import dev.oarlock.domain.health.scorecard.MissingMeasurePolicy;
import dev.oarlock.domain.health.scorecard.Scorecard.ComponentRule;
import dev.oarlock.domain.health.scorecard.Scorecard.MeasureRule;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Reads the components of a card with their measures; in all, weights total 100.
final class ComponentRuleReader {
  private static final int YEAR = 366;

  private final Map<HealthComponent, ComponentGroup> groups;
  private final HashSet<Object> seen = new HashSet<>();

  ComponentRuleReader(Map<HealthComponent, ComponentGroup> groups) {
    this.groups = groups;
  }

  List<ComponentRule> read(DocumentNode components) {
    var parts = new ArrayList<ComponentRule>();
    components.items().forEach(it -> part(it).ifPresent(parts::add));
    checkTotal(components, "component");
    return parts;
  }

  /// The total of what weights there are, whatever else is wrong.
  private static void checkTotal(DocumentNode list, String what) {
    var weights =
        list.items().stream().filter(it -> it.node().path("weight").isIntegralNumber()).toList();
    var total = weights.stream().mapToInt(it -> it.node().path("weight").intValue()).sum();
    if (total != 100 && !weights.isEmpty()) {
      var each =
          weights.stream()
              .map(it -> it.node().path(what).asText() + " " + it.node().path("weight").asText())
              .collect(Collectors.joining(" + "));
      list.addMistake(
          "the weights total " + total + ", not 100: " + each,
          total < 100
              ? "Add " + (100 - total) + " where it matters."
              : "Take " + (total - 100) + " away where it matters least.");
    }
  }

  private Optional<ComponentRule> part(DocumentNode spot) {
    spot.allowOnly("component", "weight", "measures");
    var component =
        spot.require("component", "Name what the measures are of.")
            .flatMap(it -> unique(it, it.enumValue(HealthComponent.class, "component")));
    var weight = weight(spot);
    var gauges =
        spot.require("measures", "A component needs one or more measures.")
            .map(this::measureRules)
            .orElse(List.of());
    if (component.isEmpty() || weight.isEmpty()) {
      return Optional.empty();
    }
    var group = Optional.ofNullable(groups.get(component.get()));
    return gauges.isEmpty()
        ? Optional.empty()
        : spot.construct(
            () -> new ComponentRule(component.get(), weight.getAsInt(), gauges, group),
            "A component needs a weight and measures.");
  }

  private static OptionalInt weight(DocumentNode spot) {
    return spot.require("weight", "Say how many of 100 it weighs.")
        .map(it -> it.wholeNumber(1, 100))
        .orElse(OptionalInt.empty());
  }

  private List<MeasureRule> measureRules(DocumentNode spot) {
    var gauges = spot.items().stream().flatMap(it -> measureRule(it).stream()).toList();
    if (spot.items().isEmpty()) {
      spot.addMistake("no measures", "A component needs one or more measures.");
    }
    checkTotal(spot, "measure");
    return gauges;
  }

  private Optional<MeasureRule> measureRule(DocumentNode spot) {
    spot.allowOnly("measure", "weight", "curve", "missing", "staleAfterDays");
    var measure =
        spot.require("measure", "Name what is measured.")
            .flatMap(it -> unique(it, it.enumValue(Measure.class, "measure")));
    var weight = weight(spot);
    var curve =
        spot.require("curve", "Say which score a value gets: {linear: {0: 0, 100: 100}}.")
            .flatMap(it -> CurveReader.read(it, measure));
    var missing = spot.find("missing").flatMap(ComponentRuleReader::missing);
    var stale =
        spot.find("staleAfterDays").map(it -> stale(it, measure)).orElse(OptionalInt.empty());
    if (measure.isEmpty() || weight.isEmpty() || curve.isEmpty()) {
      return Optional.empty();
    }
    return spot.construct(
        () ->
            new MeasureRule(
                measure.get(),
                weight.getAsInt(),
                curve.get(),
                missing.orElseGet(MissingMeasurePolicy.DropsOut::new),
                stale),
        "Correct the measure.");
  }

  private <T extends Enum<T>> Optional<T> unique(DocumentNode spot, Optional<T> named) {
    if (named.isPresent() && !seen.add(named.get())) {
      spot.addMistake(
          EnumNames.of(named.get()) + " occurs twice on this card", "Keep one of them.");
      return Optional.empty();
    }
    return named;
  }

  private static Optional<MissingMeasurePolicy> missing(DocumentNode spot) {
    if (spot.node().isObject()) {
      return spot.allowOnly("countsAs")
          .require("countsAs", "Write {countsAs: 50}, or drops-out.")
          .map(it -> it.wholeNumber(0, 100))
          .filter(OptionalInt::isPresent)
          .map(it -> new MissingMeasurePolicy.CountsAs(it.getAsInt()));
    }
    if (!spot.node().asText().equals("drops-out")) {
      spot.addMistake("not a policy for missing data", "Write drops-out or {countsAs: 50}.");
    }
    return Optional.of(new MissingMeasurePolicy.DropsOut());
  }

  private static OptionalInt stale(DocumentNode spot, Optional<Measure> measure) {
    var most = measure.map(Measure::freshDays).orElse(OptionalInt.of(YEAR));
    if (most.isEmpty()) {
      spot.addMistake("this measure does not go stale", "Leave staleAfterDays out.");
      return OptionalInt.empty();
    }
    return spot.wholeNumber(1, most.getAsInt());
  }
}
