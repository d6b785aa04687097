package dev.oarlock.domain.account.evidence;

import dev.oarlock.domain.account.facts.Fact;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.SystemSignal.SourceInterrupted;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// The outages of an account's signal sources.
final class SourceOutages {
  private final Facts facts;

  private SourceOutages(Facts facts) {
    this.facts = facts;
  }

  static SourceOutages of(Facts facts) {
    return new SourceOutages(facts);
  }

  List<SourceInterrupted> openOn(LocalDate today) {
    return facts.of(SourceInterrupted.class).stream()
        .map(Fact::signal)
        .filter(outage -> isOut(outage, today))
        .toList();
  }

  private boolean isOut(SourceInterrupted outage, LocalDate today) {
    return !today.isBefore(outage.since())
        && outage.until().filter(until -> !until.isAfter(today)).isEmpty()
        && reportDays(outage).noneMatch(day -> !day.isBefore(outage.since()));
  }

  private Stream<LocalDate> reportDays(SourceInterrupted outage) {
    return facts.all().filter(fact -> fact.signal().type() == outage.signalType()).map(Fact::day);
  }
}
