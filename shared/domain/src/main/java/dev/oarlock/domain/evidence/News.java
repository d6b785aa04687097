package dev.oarlock.domain.evidence;

import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.signal.Signal.CorporateEventNoted;
import dev.oarlock.domain.signal.Signal.CorporateEventNoted.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// What happens to the customer's company.
public final class News {
  private final List<Fact<CorporateEventNoted>> events;

  private News(Facts facts) {
    this.events = facts.of(CorporateEventNoted.class);
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
}
