package dev.oarlock.domain.health.component;

/// Components that are scored together; the group keeps its full weight while one of them has data.
public record ComponentGroup(String name, GroupAggregation aggregation) {
  public ComponentGroup {
    if (name.isBlank() || name.length() > 40) {
      throw new IllegalArgumentException("name of a group is not 1 to 40 characters: " + name);
    }
  }
}
