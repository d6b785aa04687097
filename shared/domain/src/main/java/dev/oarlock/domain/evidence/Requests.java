package dev.oarlock.domain.evidence;

import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.signal.Signal.FeatureRequested;
import dev.oarlock.domain.signal.Signal.FeatureRequested.Urgency;
import java.time.LocalDate;
import java.util.List;

/// What the customer misses in the product.
public final class Requests {
  private final List<Fact<FeatureRequested>> requests;

  private Requests(Facts facts) {
    this.requests = facts.of(FeatureRequested.class);
  }

  static Requests of(Facts facts) {
    return new Requests(facts);
  }

  /// Requests of an urgency since a day, oldest first.
  public List<Fact<FeatureRequested>> of(Urgency urgency, LocalDate since) {
    return requests.stream()
        .filter(fact -> fact.signal().urgency() == urgency && !fact.day().isBefore(since))
        .toList();
  }
}
