package dev.oarlock.domain.portfolio;

import dev.oarlock.domain.account.Segment;
import dev.oarlock.domain.signal.Signal.AccountRegistered;
import dev.oarlock.domain.state.AccountState;
import dev.oarlock.domain.state.History;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Where a score stands among the other accounts of its segment, as they were on a day: it is
/// higher than that of `percentBelow` percent of them.
public record Peers(Segment segment, int others, int percentBelow, LocalDate day) {
  /// Among fewer, a percentage says nothing.
  private static final int FEWEST = 5;

  /// Empty where the score or the segment is not known, or too few others are in it.
  public static Optional<Peers> of(
      AccountState state, Map<Segment, Scores> segments, LocalDate day) {
    var score = state.verdict().score();
    var segment =
        state
            .facts()
            .latest(AccountRegistered.class)
            .map(fact -> fact.signal().segment())
            .orElse(Segment.UNASSIGNED);
    return Optional.ofNullable(segments.get(segment))
        .map(all -> all.without(counted(state.history(), day, all)))
        .filter(others -> score.isPresent() && others.size() >= FEWEST)
        .map(others ->
            new Peers(segment, others.size(), others.percentBelow(score.getAsInt()), day));
  }

  /// The score with which the account itself was counted: that of the day, or, where it has moved
  /// since, the one that the day began with.
  private static OptionalInt counted(History history, LocalDate day, Scores all) {
    return Stream.of(day, day.minusDays(1))
        .flatMap(it -> history.on(it).map(History.Day::score).stream())
        .filter(score -> score.isPresent() && all.has(score.getAsInt()))
        .findFirst()
        .orElse(OptionalInt.empty());
  }
}
