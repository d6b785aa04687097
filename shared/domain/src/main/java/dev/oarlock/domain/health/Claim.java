package dev.oarlock.domain.health;

import dev.oarlock.domain.account.Segment;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Which accounts a scorecard claims: those of certain segments, at certain stages, or both;
/// without either, all that nobody else claims. Case does not matter.
public record Claim(List<String> segments, List<String> stages) {
  public Claim {
    segments = List.copyOf(segments);
    stages = List.copyOf(stages);
  }

  public static Claim everybody() {
    return new Claim(List.of(), List.of());
  }

  public boolean isEverybody() {
    return segments.isEmpty() && stages.isEmpty();
  }

  /// The most specific claim wins: segment and stage before segment before stage before everybody.
  int rank() {
    return (segments.isEmpty() ? 0 : 2) + (stages.isEmpty() ? 0 : 1);
  }

  boolean covers(Segment segment, Stage stage) {
    return (segments.isEmpty() || fold(segments).contains(fold(segment.name())))
        && (stages.isEmpty() || fold(stages).contains(fold(stage.name())));
  }

  /// Whether an account may be claimed by both, and neither claim is more specific.
  public boolean clashes(Claim other) {
    return rank() == other.rank()
        && overlap(segments, other.segments)
        && overlap(stages, other.stages);
  }

  private static boolean overlap(List<String> some, List<String> others) {
    return some.isEmpty() || !Collections.disjoint(fold(some), fold(others));
  }

  private static Set<String> fold(List<String> names) {
    return names.stream().map(Claim::fold).collect(Collectors.toSet());
  }

  private static String fold(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
