package dev.oarlock.aws.store.scorecard.document;

import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.health.component.ComponentGroup;
import dev.oarlock.domain.health.component.GroupAggregation;
import dev.oarlock.domain.health.component.HealthComponent;
import dev.oarlock.domain.health.scorecard.BandThresholds;
import dev.oarlock.domain.health.scorecard.GuardrailCondition;
import dev.oarlock.domain.health.scorecard.Scorecard;
import dev.oarlock.domain.health.scorecard.Scorecard.ComponentRule;
import dev.oarlock.domain.health.scorecard.Scorecard.GuardrailRule;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// Reads one card. What it leaves out it takes from the card for everybody; components and groups
/// come together.
record ScorecardReader(DocumentNode card, DocumentNode defaultCard) {

  Optional<Scorecard> read(String stamp) {
    var bands = section("bands").flatMap(ScorecardReader::bands);
    var coverage =
        section("minimumCoverage").map(it -> it.wholeNumber(0, 100)).orElse(OptionalInt.empty());
    var caps = caps();
    var parts = parts();
    if (bands.isEmpty() || coverage.isEmpty() || parts.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Scorecard(stamp, parts, bands.get(), caps, coverage.getAsInt()));
    } catch (IllegalArgumentException e) {
      if (card.mistakes().isEmpty()) { // what a part of it lacks was reported there
        card.addMistake(String.valueOf(e.getMessage()), "Correct the card.");
      }
      return Optional.empty();
    }
  }

  private Optional<DocumentNode> section(String name) {
    return card.find(name)
        .or(() -> defaultCard.require(name, "The card for everybody needs it; see default.yaml."));
  }

  private List<ComponentRule> parts() {
    var owner = card.find("components").isPresent() ? card : defaultCard;
    var groups = owner.find("groups").map(it -> groups(it, owner)).orElse(Map.of());
    return section("components")
        .map(it -> new ComponentRuleReader(groups).read(it))
        .orElse(List.of());
  }

  private static Optional<BandThresholds> bands(DocumentNode spot) {
    spot.allowOnly("redBelow", "redUpTo", "greenFrom", "greenAbove");
    var redBelow = edge(spot, "redBelow");
    var redUpTo = edge(spot, "redUpTo");
    var greenFrom = edge(spot, "greenFrom");
    var greenAbove = edge(spot, "greenAbove");
    if (redBelow.isEmpty() || redUpTo.isEmpty() || greenFrom.isEmpty() || greenAbove.isEmpty()) {
      return Optional.empty();
    }
    return spot.construct(
        () ->
            new BandThresholds(
                redBelow.getAsInt(),
                redUpTo.getAsInt(),
                greenFrom.getAsInt(),
                greenAbove.getAsInt()),
        "Let redBelow <= redUpTo < greenFrom <= greenAbove.");
  }

  private static OptionalInt edge(DocumentNode spot, String name) {
    return spot.require(name, "Give all four edges: redBelow, redUpTo, greenFrom, greenAbove.")
        .map(it -> it.wholeNumber(0, 100))
        .orElse(OptionalInt.empty());
  }

  private List<GuardrailRule> caps() {
    var seen = EnumSet.noneOf(GuardrailCondition.class);
    return section("guardrails").map(DocumentNode::items).orElse(List.of()).stream()
        .flatMap(it -> cap(it, seen).stream())
        .toList();
  }

  private static Optional<GuardrailRule> cap(DocumentNode spot, EnumSet<GuardrailCondition> seen) {
    spot.allowOnly("while", "atMost");
    var condition =
        spot.require("while", "Name the condition.")
            .flatMap(it -> it.enumValue(GuardrailCondition.class, "condition"));
    var most =
        spot.require("atMost", "Say how high the score may be meanwhile.")
            .map(it -> it.wholeNumber(0, 100))
            .orElse(OptionalInt.empty());
    if (condition.isPresent() && !seen.add(condition.get())) {
      spot.addMistake(EnumNames.of(condition.get()) + " caps twice", "Keep one of them.");
      return Optional.empty();
    }
    return condition.isPresent() && most.isPresent()
        ? Optional.of(new GuardrailRule(condition.get(), most.getAsInt()))
        : Optional.empty();
  }

  private static Map<HealthComponent, ComponentGroup> groups(
      DocumentNode list, DocumentNode owner) {
    var groups = new EnumMap<HealthComponent, ComponentGroup>(HealthComponent.class);
    for (var spot : list.items()) {
      spot.allowOnly("name", "rollUp", "components");
      var name = spot.require("name", "Groups have names.").flatMap(DocumentNode::text);
      var rollUp =
          spot.require("rollUp", "One of mean, lowest, highest.")
              .flatMap(it -> it.enumValue(GroupAggregation.class, "roll-up"));
      var group =
          name.flatMap(
              n -> rollUp.flatMap(r -> spot.construct(() -> new ComponentGroup(n, r), "Name it.")));
      var members =
          spot.require("components", "List two or more.")
              .map(DocumentNode::items)
              .orElse(List.of());
      if (members.size() == 1) {
        spot.addMistake("a group of one", "List two or more components, or leave the group out.");
      }
      members.forEach(
          it -> member(it, owner, groups).ifPresent(c -> group.ifPresent(g -> groups.put(c, g))));
    }
    return groups;
  }

  private static Optional<HealthComponent> member(
      DocumentNode spot, DocumentNode owner, Map<HealthComponent, ComponentGroup> groups) {
    var component = spot.enumValue(HealthComponent.class, "component");
    if (component.filter(groups::containsKey).isPresent()) {
      spot.addMistake("already in another group", "A component counts in one group at most.");
      return Optional.empty();
    }
    var onCard =
        owner.node().path("components").findValuesAsText("component").stream()
            .map(it -> it.toLowerCase(java.util.Locale.ROOT).replace('_', '-'))
            .toList();
    if (component.isPresent() && !onCard.contains(EnumNames.of(component.get()))) {
      spot.addUnknown("not a component of this card", spot.node().asText(), onCard);
      return Optional.empty();
    }
    return component;
  }
}
