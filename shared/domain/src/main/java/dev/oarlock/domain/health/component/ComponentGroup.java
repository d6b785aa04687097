package dev.oarlock.domain.health.component;

/// Components that count together, with the weight of all of them as long as one has data.
public record ComponentGroup(String name, GroupAggregation aggregation) {
  public ComponentGroup {
    if (name.isBlank() || name.length() > 40) {
      throw new IllegalArgumentException("name of a group is not 1 to 40 characters: " + name);
    }
  }
}
