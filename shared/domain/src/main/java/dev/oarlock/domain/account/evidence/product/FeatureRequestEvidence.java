package dev.oarlock.domain.account.evidence.product;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.ProductSignal.FeatureRequested;
import dev.oarlock.domain.account.signal.ProductSignal.FeatureRequested.Urgency;
import java.time.LocalDate;
import java.util.List;

/// The features that the customer asked for.
public final class FeatureRequestEvidence {
  private final List<Fact<FeatureRequested>> requests;

  private FeatureRequestEvidence(Facts facts) {
    this.requests = facts.of(FeatureRequested.class);
  }

  public static FeatureRequestEvidence of(Facts facts) {
    return new FeatureRequestEvidence(facts);
  }

  /// Requests of an urgency since a day, oldest first.
  public List<Fact<FeatureRequested>> of(Urgency urgency, LocalDate since) {
    return requests.stream()
        .filter(fact -> fact.signal().urgency() == urgency && !fact.day().isBefore(since))
        .toList();
  }
}
