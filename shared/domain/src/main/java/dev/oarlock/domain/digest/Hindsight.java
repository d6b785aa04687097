package dev.oarlock.domain.digest;

import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.signal.Signal.OverrideJudged;
import dev.oarlock.domain.state.AccountState;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How often overrides of the last two years turned out right, in the eyes of those who made them,
/// by person and by reason; the most frequent first.
public record Hindsight(List<Tally> byPerson, List<Tally> byReason) {
  private static final Comparator<Tally> MOST_FREQUENT =
      Comparator.<Tally>comparingInt(tally -> -tally.of()).thenComparing(Tally::name);

  /// Of so many, so many were right.
  public record Tally(String name, int right, int of) {}

  public Hindsight {
    byPerson = List.copyOf(byPerson);
    byReason = List.copyOf(byReason);
  }

  static Hindsight of(Collection<AccountState> states) {
    var judged =
        states.stream()
            .flatMap(state -> state.facts().of(OverrideJudged.class).stream())
            .map(Fact::signal)
            .toList();
    return new Hindsight(
        tallies(judged, it -> it.by().name()), tallies(judged, OverrideJudged::reason));
  }

  private static List<Tally> tallies(
      List<OverrideJudged> judged, Function<OverrideJudged, String> name) {
    return judged.stream().collect(Collectors.groupingBy(name)).entrySet().stream()
        .map(group -> tally(group.getKey(), group.getValue()))
        .sorted(MOST_FREQUENT)
        .toList();
  }

  private static Tally tally(String name, List<OverrideJudged> judged) {
    var right = judged.stream().filter(OverrideJudged::right).count();
    return new Tally(name, (int) right, judged.size());
  }
}
