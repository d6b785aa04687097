package dev.oarlock.domain.health.component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// A single component, or a group with the weight of all its components. Its score is a whole
/// number, like a component's.
public record WeightedGroup(Optional<ComponentGroup> group, List<ComponentScore> members) {
  public WeightedGroup {
    members = List.copyOf(members);
  }

  /// In the order of the first component of each.
  public static List<WeightedGroup> of(List<ComponentScore> components) {
    var byName = new LinkedHashMap<Object, List<ComponentScore>>();
    for (var it : components) {
      Object key = it.group().<Object>map(group -> group).orElse(it.component());
      byName.computeIfAbsent(key, _ -> new ArrayList<>()).add(it);
    }
    return byName.values().stream()
        .map(it -> new WeightedGroup(it.getFirst().group(), it))
        .toList();
  }

  /// Each of its components as a group of one.
  public List<WeightedGroup> singletons() {
    return members.stream().map(it -> new WeightedGroup(Optional.empty(), List.of(it))).toList();
  }

  /// Identifies it among the groups of one scorecard.
  public Object key() {
    return group.<Object>map(it -> it).orElse(members.getFirst().component());
  }

  public String title() {
    return group.map(ComponentGroup::name).orElse(members.getFirst().component().title());
  }

  /// What it weighs in the score, in thousandths of the scorecard.
  public int weight() {
    var weight = 0;
    for (var it : members) {
      weight += it.effectiveWeight();
    }
    return weight;
  }

  public GroupAggregation aggregation() {
    return group.map(ComponentGroup::aggregation).orElse(GroupAggregation.MEAN);
  }

  public boolean isScored() {
    for (var it : members) {
      if (it.score().isPresent()) {
        return true;
      }
    }
    return false;
  }

  public int score() {
    return switch (aggregation()) {
      case MEAN -> mean().rounded();
      case LOWEST, HIGHEST -> decidingComponent().score().orElseThrow();
    };
  }

  /// The component that decides the score; the first of equals.
  public ComponentScore decidingComponent() {
    var sign = aggregation() == GroupAggregation.LOWEST ? -1 : 1;
    var best = Optional.<ComponentScore>empty();
    for (var it : members) {
      if (it.score().isPresent() && isMoreExtreme(it, best, sign)) {
        best = Optional.of(it);
      }
    }
    return best.orElseThrow();
  }

  private static boolean isMoreExtreme(ComponentScore it, Optional<ComponentScore> best, int sign) {
    return best.isEmpty() || sign * (score(it) - score(best.get())) > 0;
  }

  /// The whole points of the group's score that each component contributes; they sum to it.
  int[] points() {
    return switch (aggregation()) {
      case MEAN ->
          PointApportionment.apportion(score(), members.stream().map(this::weightedScore).toList());
      case LOWEST, HIGHEST -> {
        var deciding = decidingComponent().component();
        yield members.stream().mapToInt(it -> it.component() == deciding ? score() : 0).toArray();
      }
    };
  }

  /// The part of its weight, in thousandths of the scorecard, that rests on one component.
  ExactFraction effectiveWeight(ComponentScore member) {
    return switch (aggregation()) {
      case MEAN -> ExactFraction.of((long) weight() * member.effectiveWeight(), scoredWeight());
      case LOWEST, HIGHEST ->
          decidingComponent().component() == member.component()
              ? ExactFraction.of(weight(), 1)
              : ExactFraction.ZERO;
    };
  }

  private ExactFraction weightedScore(ComponentScore member) {
    return member.score().isPresent()
        ? ExactFraction.of((long) member.effectiveWeight() * score(member), scoredWeight())
        : ExactFraction.ZERO;
  }

  private ExactFraction mean() {
    var sum = 0L;
    for (var it : members) {
      sum += (long) it.effectiveWeight() * score(it);
    }
    return ExactFraction.of(sum, scoredWeight());
  }

  private int scoredWeight() {
    var weight = 0;
    for (var it : members) {
      weight += it.score().isPresent() ? it.effectiveWeight() : 0;
    }
    return weight;
  }

  private static int score(ComponentScore component) {
    return component.score().orElse(0);
  }
}
