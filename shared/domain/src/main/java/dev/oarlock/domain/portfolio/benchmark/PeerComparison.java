package dev.oarlock.domain.portfolio.benchmark;

import dev.oarlock.domain.account.facts.AccountProfile;
import dev.oarlock.domain.account.identity.Segment;
import dev.oarlock.domain.transition.state.AccountHistory;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/// How a score compares with the other accounts of its segment on a day: it is higher than that of
/// `percentBelow` percent of them.
public record PeerComparison(Segment segment, int peers, int percentBelow, LocalDate day) {
  /// With fewer peers a percentage is meaningless.
  private static final int MIN_PEERS = 5;

  /// Empty if the score or the segment is unknown, or the segment has too few others.
  public static Optional<PeerComparison> of(
      AccountState state, Map<Segment, ScoreDistribution> segments, LocalDate day) {
    var score = state.assessment().score();
    var segment = AccountProfile.of(state.facts()).segment();
    return Optional.ofNullable(segments.get(segment))
        .map(all -> all.without(countedScore(state.history(), day, all)))
        .filter(peers -> score.isPresent() && peers.size() >= MIN_PEERS)
        .map(peers ->
            new PeerComparison(segment, peers.size(), peers.percentBelow(score.getAsInt()), day));
  }

  /// The score with which the account itself was counted: that of the day, or, if it changed since,
  /// that of the day before.
  private static OptionalInt countedScore(
      AccountHistory history, LocalDate day, ScoreDistribution all) {
    return Stream.of(day, day.minusDays(1))
        .flatMap(it -> history.on(it).map(AccountHistory.DayEntry::score).stream())
        .filter(score -> score.isPresent() && all.contains(score.getAsInt()))
        .findFirst()
        .orElse(OptionalInt.empty());
  }
}
