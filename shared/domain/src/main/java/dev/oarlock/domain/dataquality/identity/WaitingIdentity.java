package dev.oarlock.domain.dataquality.identity;

import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.signal.policy.SignalType;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An id of another system and what waits because nobody has said whose it is: how many signals of
/// each type, and since when; empty where nothing does.
public record WaitingIdentity(
    ExternalId identity,
    Map<SignalType, Integer> waiting,
    Optional<Instant> since,
    IdentityHints hints) {
  private static final Set<SignalType> MONEY =
      Collections.unmodifiableSet(
          EnumSet.of(
              SignalType.CONTRACT_CHANGED,
              SignalType.INVOICE_ISSUED,
              SignalType.INVOICE_PAID,
              SignalType.INVOICE_OVERDUE,
              SignalType.INVOICE_VOIDED,
              SignalType.INVOICE_WRITTEN_OFF,
              SignalType.CREDIT_ISSUED));

  /// Those of whom orders or bills wait first, for they are in no revenue until it is said whose
  /// they are; of these and of the others the one for which most waits, then whoever waits longest.
  public static final Comparator<WaitingIdentity> MOST_FIRST =
      Comparator.comparing(WaitingIdentity::isOfMoney)
          .thenComparingInt(WaitingIdentity::count)
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

  /// Whether orders or bills are among it.
  boolean isOfMoney() {
    return waiting.keySet().stream().anyMatch(MONEY::contains);
  }

  public int count() {
    return waiting.values().stream().mapToInt(Integer::intValue).sum();
  }
}
