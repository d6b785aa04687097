package dev.oarlock.domain.health.selection;

import dev.oarlock.domain.account.identity.Segment;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Which accounts a scorecard applies to: those of certain segments, in certain stages, or both;
/// with neither, all others. Case does not matter.
public record ScorecardSelector(List<String> segments, List<String> stages) {
  public ScorecardSelector {
    segments = List.copyOf(segments);
    stages = List.copyOf(stages);
  }

  public static ScorecardSelector everyAccount() {
    return new ScorecardSelector(List.of(), List.of());
  }

  public boolean isEveryAccount() {
    return segments.isEmpty() && stages.isEmpty();
  }

  /// The most specific selector wins: segment and stage, then segment, then stage, then everybody.
  int specificity() {
    return (segments.isEmpty() ? 0 : 2) + (stages.isEmpty() ? 0 : 1);
  }

  boolean matches(Segment segment, LifecycleStage stage) {
    return (segments.isEmpty() || normalized(segments).contains(normalized(segment.name())))
        && (stages.isEmpty() || normalized(stages).contains(normalized(stage.name())));
  }

  /// Whether both may match one account, and neither is more specific.
  public boolean conflictsWith(ScorecardSelector other) {
    return specificity() == other.specificity()
        && overlap(segments, other.segments)
        && overlap(stages, other.stages);
  }

  private static boolean overlap(List<String> some, List<String> others) {
    return some.isEmpty() || !Collections.disjoint(normalized(some), normalized(others));
  }

  private static Set<String> normalized(List<String> names) {
    return names.stream().map(ScorecardSelector::normalized).collect(Collectors.toSet());
  }

  private static String normalized(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
