package dev.oarlock.domain.portfolio.benchmark;

import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.transition.state.AccountHistory;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// Where a score stands among the other accounts of its segment, as they were on a day: it is
/// higher than that of `percentBelow` percent of them.
public record PeerComparison(Segment segment, int peers, int percentBelow, LocalDate day) {
  /// Among fewer, a percentage says nothing.
  private static final int MIN_PEERS = 5;

  /// Empty where the score or the segment is not known, or too few others are in it.
  public static Optional<PeerComparison> of(
      AccountState state, Map<Segment, ScoreDistribution> segments, LocalDate day) {
    var score = state.assessment().score();
    var segment =
        state
            .facts()
            .latest(AccountRegistered.class)
            .map(fact -> fact.signal().segment())
            .orElse(Segment.UNASSIGNED);
    return Optional.ofNullable(segments.get(segment))
        .map(all -> all.without(countedScore(state.history(), day, all)))
        .filter(peers -> score.isPresent() && peers.size() >= MIN_PEERS)
        .map(peers ->
            new PeerComparison(segment, peers.size(), peers.percentBelow(score.getAsInt()), day));
  }

  /// The score with which the account itself was counted: that of the day, or, where it has moved
  /// since, the one that the day began with.
  private static OptionalInt countedScore(
      AccountHistory history, LocalDate day, ScoreDistribution all) {
    return Stream.of(day, day.minusDays(1))
        .flatMap(it -> history.on(it).map(AccountHistory.DayEntry::score).stream())
        .filter(score -> score.isPresent() && all.contains(score.getAsInt()))
        .findFirst()
        .orElse(OptionalInt.empty());
  }
}
