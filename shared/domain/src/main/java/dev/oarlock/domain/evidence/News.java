package dev.oarlock.domain.evidence;

import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.signal.Signal.CorporateEventNoted;
import dev.oarlock.domain.signal.Signal.CorporateEventNoted.Kind;
import dev.oarlock.domain.signal.Signal.ServiceDisrupted;
import dev.oarlock.domain.signal.Signal.ServiceDisrupted.Severity;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What happens to the customer's company, and what of ours broke down for it.
public final class News {
  private final List<Fact<CorporateEventNoted>> events;

  private final List<Fact<ServiceDisrupted>> disruptions;

  private News(Facts facts) {
    this.events = facts.of(CorporateEventNoted.class);
    this.disruptions = facts.of(ServiceDisrupted.class);
  }

  static News of(Facts facts) {
    return new News(facts);
  }

  /// The newest event of certain kinds.
  public Optional<Fact<CorporateEventNoted>> latest(Set<Kind> kinds) {
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
