package dev.oarlock.domain.account.identity;

/// A group of accounts served in the same way, such as Enterprise or SMB.
public record Segment(String name) {
  public static final Segment UNASSIGNED = new Segment("Unassigned");

  public Segment {
    if (name.isBlank() || name.length() > 40) {
      throw new IllegalArgumentException("segment is not 1 to 40 characters: " + name);
    }
  }
}
