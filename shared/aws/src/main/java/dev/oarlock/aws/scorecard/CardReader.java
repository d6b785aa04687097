package dev.oarlock.aws.scorecard;

import dev.oarlock.aws.events.Words;
import dev.oarlock.domain.health.Bands;
import dev.oarlock.domain.health.Component;
import dev.oarlock.domain.health.Condition;
import dev.oarlock.domain.health.Group;
import dev.oarlock.domain.health.RollUp;
import dev.oarlock.domain.health.Scorecard;
import dev.oarlock.domain.health.Scorecard.Cap;
import dev.oarlock.domain.health.Scorecard.Part;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads one card. What it leaves out it takes from the card for everybody; components and groups
/// come together.
record CardReader(Spot card, Spot everybody) {

  Optional<Scorecard> read(String stamp) {
    var bands = section("bands").flatMap(CardReader::bands);
    var coverage =
        section("minimumCoverage").map(it -> it.whole(0, 100)).orElse(OptionalInt.empty());
    var caps = caps();
    var parts = parts();
    if (bands.isEmpty() || coverage.isEmpty() || parts.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Scorecard(stamp, parts, bands.get(), caps, coverage.getAsInt()));
    } catch (IllegalArgumentException e) {
      if (card.mistakes().isEmpty()) { // what a part of it lacks was told there
        card.wrong(String.valueOf(e.getMessage()), "Correct the card.");
      }
      return Optional.empty();
    }
  }

  private Optional<Spot> section(String name) {
    return card.find(name)
        .or(() -> everybody.need(name, "The card for everybody needs it; see default.yaml."));
  }

  private List<Part> parts() {
    var owner = card.find("components").isPresent() ? card : everybody;
    var groups = owner.find("groups").map(it -> groups(it, owner)).orElse(Map.of());
    return section("components").map(it -> new PartReader(groups).read(it)).orElse(List.of());
  }

  private static Optional<Bands> bands(Spot spot) {
    spot.only("redBelow", "redUpTo", "greenFrom", "greenAbove");
    var redBelow = edge(spot, "redBelow");
    var redUpTo = edge(spot, "redUpTo");
    var greenFrom = edge(spot, "greenFrom");
    var greenAbove = edge(spot, "greenAbove");
    if (redBelow.isEmpty() || redUpTo.isEmpty() || greenFrom.isEmpty() || greenAbove.isEmpty()) {
      return Optional.empty();
    }
    return spot.make(
        () ->
            new Bands(
                redBelow.getAsInt(),
                redUpTo.getAsInt(),
                greenFrom.getAsInt(),
                greenAbove.getAsInt()),
        "Let redBelow <= redUpTo < greenFrom <= greenAbove.");
  }

  private static OptionalInt edge(Spot spot, String name) {
    return spot.need(name, "Give all four edges: redBelow, redUpTo, greenFrom, greenAbove.")
        .map(it -> it.whole(0, 100))
        .orElse(OptionalInt.empty());
  }

  private List<Cap> caps() {
    var seen = EnumSet.noneOf(Condition.class);
    return section("guardrails").map(Spot::items).orElse(List.of()).stream()
        .flatMap(it -> cap(it, seen).stream())
        .toList();
  }

  private static Optional<Cap> cap(Spot spot, EnumSet<Condition> seen) {
    spot.only("while", "atMost");
    var condition =
        spot.need("while", "Name the condition.")
            .flatMap(it -> it.word(Condition.class, "condition"));
    var most =
        spot.need("atMost", "Say how high the score may be meanwhile.")
            .map(it -> it.whole(0, 100))
            .orElse(OptionalInt.empty());
    if (condition.isPresent() && !seen.add(condition.get())) {
      spot.wrong(Words.of(condition.get()) + " caps twice", "Keep one of them.");
      return Optional.empty();
    }
    return condition.isPresent() && most.isPresent()
        ? Optional.of(new Cap(condition.get(), most.getAsInt()))
        : Optional.empty();
  }

  private static Map<Component, Group> groups(Spot list, Spot owner) {
    var groups = new EnumMap<Component, Group>(Component.class);
    for (var spot : list.items()) {
      spot.only("name", "rollUp", "components");
      var name = spot.need("name", "Groups have names.").flatMap(Spot::text);
      var rollUp =
          spot.need("rollUp", "One of mean, lowest, highest.")
              .flatMap(it -> it.word(RollUp.class, "roll-up"));
      var group =
          name.flatMap(n -> rollUp.flatMap(r -> spot.make(() -> new Group(n, r), "Name it.")));
      var members = spot.need("components", "List two or more.").map(Spot::items).orElse(List.of());
      if (members.size() == 1) {
        spot.wrong("a group of one", "List two or more components, or leave the group out.");
      }
      members.forEach(
          it -> member(it, owner, groups).ifPresent(c -> group.ifPresent(g -> groups.put(c, g))));
    }
    return groups;
  }

  private static Optional<Component> member(Spot spot, Spot owner, Map<Component, Group> groups) {
    var component = spot.word(Component.class, "component");
    if (component.filter(groups::containsKey).isPresent()) {
      spot.wrong("already in another group", "A component counts in one group at most.");
      return Optional.empty();
    }
    var onCard =
        owner.node().path("components").findValuesAsText("component").stream()
            .map(it -> it.toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
            .toList();
    if (component.isPresent() && !onCard.contains(Words.of(component.get()))) {
      spot.wrong("not a component of this card", Nearest.remedy(spot.node().asText(), onCard));
      return Optional.empty();
    }
    return component;
  }
}
