package dev.oarlock.domain.learning.personperiod;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.LoggedSignal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// An account's facts as they were known at the end of past days. Signals from before Oarlock knew
/// the account were imported later as history, so they count as known when they happened. All
/// others count as known when they were received, however long before they had happened.
public final class PointInTimeFacts {
  private final List<LoggedSignal> log;
  private final Instant firstKnown;

  public PointInTimeFacts(List<LoggedSignal> log) {
    this.log = List.copyOf(log);
    this.firstKnown =
        log.stream().map(LoggedSignal::knownAt).min(Comparator.naturalOrder()).orElse(Instant.MAX);
  }

  /// The facts at the end of each of these days, in ascending order: the signals since the day
  /// before are folded onto its facts.
  public List<Facts> on(List<LocalDate> days) {
    var byDay = log.stream().sorted(Comparator.comparing(this::knownDay)).toList();
    var facts = new ArrayList<Facts>();
    var current = Facts.none();
    int from = 0;
    for (var day : days) {
      int to = from;
      while (to < byDay.size() && !knownDay(byDay.get(to)).isAfter(day)) {
        to++;
      }
      current = current.fold(byDay.subList(from, to), day);
      facts.add(current);
      from = to;
    }
    return facts;
  }

  private LocalDate knownDay(LoggedSignal signal) {
    return signal.at().isBefore(firstKnown) ? signal.day() : signal.knownDay();
  }
}
