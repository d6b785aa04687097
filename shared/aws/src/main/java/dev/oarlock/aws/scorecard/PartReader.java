package dev.oarlock.aws.scorecard;

import dev.oarlock.aws.events.Words;
import dev.oarlock.domain.health.Component;
import dev.oarlock.domain.health.Group;
import dev.oarlock.domain.health.Measure;
import dev.oarlock.domain.health.Missing;
import dev.oarlock.domain.health.Scorecard.Gauge;
import dev.oarlock.domain.health.Scorecard.Part;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/// Reads the components of a card with their measures; in all, weights total 100.
final class PartReader {
  private static final int YEAR = 366;

  private final Map<Component, Group> groups;
  private final HashSet<Object> seen = new HashSet<>();

  PartReader(Map<Component, Group> groups) {
    this.groups = groups;
  }

  List<Part> read(Spot components) {
    var parts = new ArrayList<Part>();
    components.items().forEach(it -> part(it).ifPresent(parts::add));
    total(components, "component");
    return parts;
  }

  /// The total of what weights there are, whatever else is wrong.
  private static void total(Spot list, String what) {
    var weights =
        list.items().stream().filter(it -> it.node().path("weight").isIntegralNumber()).toList();
    var total = weights.stream().mapToInt(it -> it.node().path("weight").intValue()).sum();
    if (total != 100 && !weights.isEmpty()) {
      var each =
          weights.stream()
              .map(it -> it.node().path(what).asText() + " " + it.node().path("weight").asText())
              .collect(Collectors.joining(" + "));
      list.wrong(
          "the weights total " + total + ", not 100: " + each,
          total < 100
              ? "Add " + (100 - total) + " where it matters."
              : "Take " + (total - 100) + " away where it matters least.");
    }
  }

  private Optional<Part> part(Spot spot) {
    spot.only("component", "weight", "measures");
    var component =
        spot.need("component", "Name what the measures are of.")
            .flatMap(it -> once(it, it.word(Component.class, "component")));
    var weight = weight(spot);
    var gauges =
        spot.need("measures", "A component needs one or more measures.")
            .map(this::gauges)
            .orElse(List.of());
    if (component.isEmpty() || weight.isEmpty()) {
      return Optional.empty();
    }
    var group = Optional.ofNullable(groups.get(component.get()));
    return gauges.isEmpty()
        ? Optional.empty()
        : spot.make(
            () -> new Part(component.get(), weight.getAsInt(), gauges, group),
            "A component needs a weight and measures.");
  }

  private static OptionalInt weight(Spot spot) {
    return spot.need("weight", "Say how many of 100 it weighs.")
        .map(it -> it.whole(1, 100))
        .orElse(OptionalInt.empty());
  }

  private List<Gauge> gauges(Spot spot) {
    var gauges = spot.items().stream().flatMap(it -> gauge(it).stream()).toList();
    if (spot.items().isEmpty()) {
      spot.wrong("no measures", "A component needs one or more measures.");
    }
    total(spot, "measure");
    return gauges;
  }

  private Optional<Gauge> gauge(Spot spot) {
    spot.only("measure", "weight", "curve", "missing", "staleAfterDays");
    var measure =
        spot.need("measure", "Name what is measured.")
            .flatMap(it -> once(it, it.word(Measure.class, "measure")));
    var weight = weight(spot);
    var curve =
        spot.need("curve", "Say which score a value gets: {linear: {0: 0, 100: 100}}.")
            .flatMap(it -> CurveReader.read(it, measure));
    var missing = spot.find("missing").flatMap(PartReader::missing);
    var stale =
        spot.find("staleAfterDays").map(it -> stale(it, measure)).orElse(OptionalInt.empty());
    if (measure.isEmpty() || weight.isEmpty() || curve.isEmpty()) {
      return Optional.empty();
    }
    return spot.make(
        () ->
            new Gauge(
                measure.get(),
                weight.getAsInt(),
                curve.get(),
                missing.orElseGet(Missing.DropsOut::new),
                stale),
        "Correct the measure.");
  }

  private <T extends Enum<T>> Optional<T> once(Spot spot, Optional<T> named) {
    if (named.isPresent() && !seen.add(named.get())) {
      spot.wrong(Words.of(named.get()) + " occurs twice on this card", "Keep one of them.");
      return Optional.empty();
    }
    return named;
  }

  private static Optional<Missing> missing(Spot spot) {
    if (spot.node().isObject()) {
      return spot.only("countsAs")
          .need("countsAs", "Write {countsAs: 50}, or drops-out.")
          .map(it -> it.whole(0, 100))
          .filter(OptionalInt::isPresent)
          .map(it -> new Missing.CountsAs(it.getAsInt()));
    }
    if (!spot.node().asText().equals("drops-out")) {
      spot.wrong("not a policy for missing data", "Write drops-out or {countsAs: 50}.");
    }
    return Optional.of(new Missing.DropsOut());
  }

  private static OptionalInt stale(Spot spot, Optional<Measure> measure) {
    var most = measure.map(Measure::freshDays).orElse(OptionalInt.of(YEAR));
    if (most.isEmpty()) {
      spot.wrong("this measure does not go stale", "Leave staleAfterDays out.");
      return OptionalInt.empty();
    }
    return spot.whole(1, most.getAsInt());
  }
}
