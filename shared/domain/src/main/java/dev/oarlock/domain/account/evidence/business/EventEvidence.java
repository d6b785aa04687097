package dev.oarlock.domain.account.evidence.business;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted;
import dev.oarlock.domain.account.signal.BusinessSignal.CorporateEventNoted.Kind;
import dev.oarlock.domain.account.signal.ProductSignal.ServiceDisrupted;
import dev.oarlock.domain.account.signal.ProductSignal.ServiceDisrupted.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Events at the customer's company, and disruptions of our service for it.
public final class EventEvidence {
  private final List<Fact<CorporateEventNoted>> events;

  private final List<Fact<ServiceDisrupted>> disruptions;

  private EventEvidence(Facts facts) {
    this.events = facts.of(CorporateEventNoted.class);
    this.disruptions = facts.of(ServiceDisrupted.class);
  }

  public static EventEvidence of(Facts facts) {
    return new EventEvidence(facts);
  }

  /// The newest event of certain kinds.
  public Optional<Fact<CorporateEventNoted>> latestEvent(Set<Kind> kinds) {
    return events.reversed().stream()
        .filter(fact -> kinds.contains(fact.signal().kind()))
        .findFirst();
  }

  /// Disruptions of a severity since a day, oldest first.
  public List<Fact<ServiceDisrupted>> disruptions(Severity severity, LocalDate since) {
    return disruptions.stream()
        .filter(fact -> fact.signal().severity() == severity && !fact.day().isBefore(since))
        .toList();
  }
}
