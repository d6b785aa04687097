package dev.oarlock.domain.health;

/// Components that count together, with the weight of all of them as long as one has data.
public record Group(String name, RollUp rollUp) {
  public Group {
    if (name.isBlank() || name.length() > 40) {
      throw new IllegalArgumentException("name of a group is not 1 to 40 characters: " + name);
    }
  }
}
