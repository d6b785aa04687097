package dev.oarlock.domain.evidence;

import dev.oarlock.domain.facts.Fact;
import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.signal.Signal.FeedInterrupted;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/// Which sources of an account's signals are out.
public final class Feeds {
  private final Facts facts;

  private Feeds(Facts facts) {
    this.facts = facts;
  }

  static Feeds of(Facts facts) {
    return new Feeds(facts);
  }

  List<FeedInterrupted> interrupted(LocalDate today) {
    return facts.of(FeedInterrupted.class).stream()
        .map(Fact::signal)
        .filter(outage -> isOut(outage, today))
        .toList();
  }

  private boolean isOut(FeedInterrupted outage, LocalDate today) {
    return !today.isBefore(outage.since())
        && outage.until().filter(until -> !until.isAfter(today)).isEmpty()
        && newest(outage).noneMatch(day -> !day.isBefore(outage.since()));
  }

  private Stream<LocalDate> newest(FeedInterrupted outage) {
    return facts.all().filter(fact -> fact.signal().type().equals(outage.feed())).map(Fact::day);
  }
}
