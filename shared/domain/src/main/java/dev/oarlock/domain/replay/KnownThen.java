package dev.oarlock.domain.replay;

import dev.oarlock.domain.facts.Facts;
import dev.oarlock.domain.signal.LoggedSignal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;

/// An account's log as it was known at the end of past days. What happened before Oarlock knew the
/// account at all was told later as history: it counts as known when it happened. Since then a
/// signal counts as known when it was told, however long before it had happened.
final class KnownThen {
  private final List<LoggedSignal> log;
  private final Instant firstKnown;

  KnownThen(List<LoggedSignal> log) {
    this.log = List.copyOf(log);
    this.firstKnown =
        log.stream().map(LoggedSignal::knownAt).min(Comparator.naturalOrder()).orElse(Instant.MAX);
  }

  Facts on(LocalDate day) {
    var known = log.stream().filter(signal -> !known(signal).isAfter(day)).toList();
    return Facts.none().fold(known, day);
  }

  private LocalDate known(LoggedSignal signal) {
    return day(signal.at().isBefore(firstKnown) ? signal.at() : signal.knownAt());
  }

  static LocalDate day(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
