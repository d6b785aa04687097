package dev.oarlock.domain.dataquality.identity;

import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.signal.policy.SignalType;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/// An id of another system and what waits because nobody has said whose it is: how many signals of
/// each type, and since when; empty where nothing does.
public record WaitingIdentity(
    ExternalId identity,
    Map<SignalType, Integer> waiting,
    Optional<Instant> since,
    IdentityHints hints) {
  /// The one with most to gain first, then whoever waits longest.
  public static final Comparator<WaitingIdentity> MOST_FIRST =
      Comparator.comparingInt(WaitingIdentity::count)
          .reversed()
          .thenComparing(it -> it.since().orElse(Instant.MAX))
          .thenComparing(it -> it.identity().system())
          .thenComparing(it -> it.identity().id());

  public WaitingIdentity {
    var sorted = new EnumMap<SignalType, Integer>(SignalType.class);
    sorted.putAll(waiting);
    waiting = Collections.unmodifiableMap(sorted);
  }

  public static WaitingIdentity nothing(ExternalId identity) {
    return new WaitingIdentity(identity, Map.of(), Optional.empty(), IdentityHints.none());
  }

  /// With one more that waits.
  public WaitingIdentity with(SignalType type, Instant firstSeen, IdentityHints more) {
    var counts = new EnumMap<SignalType, Integer>(SignalType.class);
    counts.putAll(waiting);
    counts.merge(type, 1, Integer::sum);
    var earliest = since.filter(it -> it.isBefore(firstSeen)).orElse(firstSeen);
    return new WaitingIdentity(identity, counts, Optional.of(earliest), hints.with(more));
  }

  public int count() {
    return waiting.values().stream().mapToInt(Integer::intValue).sum();
  }
}
