package dev.oarlock.domain.health;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// What has a weight of its own in the score: a component by itself, or a group with the weight of
/// all its components. Its score is whole, like a component's.
record Share(Optional<Group> group, List<ComponentScore> members) {
  Share {
    members = List.copyOf(members);
  }

  /// In the order of the first component of each.
  static List<Share> of(List<ComponentScore> components) {
    var byName = new LinkedHashMap<Object, List<ComponentScore>>();
    for (var it : components) {
      Object key = it.group().<Object>map(group -> group).orElse(it.component());
      byName.computeIfAbsent(key, _ -> new ArrayList<>()).add(it);
    }
    return byName.values().stream().map(it -> new Share(it.getFirst().group(), it)).toList();
  }

  /// Each of its components by itself.
  List<Share> each() {
    return members.stream().map(it -> new Share(Optional.empty(), List.of(it))).toList();
  }

  /// What tells it from the others.
  Object key() {
    return group.<Object>map(it -> it).orElse(members.getFirst().component());
  }

  String title() {
    return group.map(Group::name).orElse(members.getFirst().component().title());
  }

  int weight() {
    return members.stream().mapToInt(ComponentScore::weight).sum();
  }

  RollUp rollUp() {
    return group.map(Group::rollUp).orElse(RollUp.MEAN);
  }

  boolean isScored() {
    return members.stream().anyMatch(it -> it.score().isPresent());
  }

  int score() {
    return switch (rollUp()) {
      case MEAN -> mean().rounded();
      case LOWEST, HIGHEST -> decisive().score().orElseThrow();
    };
  }

  /// The one component that counts, the first of equals.
  ComponentScore decisive() {
    var sign = rollUp() == RollUp.LOWEST ? -1 : 1;
    var best = Optional.<ComponentScore>empty();
    for (var it : members) {
      if (it.score().isPresent() && beats(it, best, sign)) {
        best = Optional.of(it);
      }
    }
    return best.orElseThrow();
  }

  private static boolean beats(ComponentScore it, Optional<ComponentScore> best, int sign) {
    return best.isEmpty() || sign * (score(it) - score(best.get())) > 0;
  }

  /// Whole points of its own score that each component brings; they sum to it.
  int[] points() {
    return switch (rollUp()) {
      case MEAN -> Points.of(score(), members.stream().map(this::part).toList());
      case LOWEST, HIGHEST -> {
        var decisive = decisive().component();
        yield members.stream().mapToInt(it -> it.component() == decisive ? score() : 0).toArray();
      }
    };
  }

  /// The part of its weight, in percent of the scorecard, that rests on one component.
  Ratio weightOn(ComponentScore member) {
    return switch (rollUp()) {
      case MEAN -> Ratio.of((long) weight() * member.weight(), weightWithScore());
      case LOWEST, HIGHEST ->
          decisive().component() == member.component() ? Ratio.of(weight(), 1) : Ratio.ZERO;
    };
  }

  private Ratio part(ComponentScore member) {
    return member.score().isPresent()
        ? Ratio.of((long) member.weight() * score(member), weightWithScore())
        : Ratio.ZERO;
  }

  private Ratio mean() {
    var sum = members.stream().mapToLong(it -> (long) it.weight() * score(it)).sum();
    return Ratio.of(sum, weightWithScore());
  }

  private int weightWithScore() {
    return members.stream()
        .filter(it -> it.score().isPresent())
        .mapToInt(ComponentScore::weight)
        .sum();
  }

  private static int score(ComponentScore component) {
    return component.score().orElse(0);
  }
}
