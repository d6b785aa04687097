package dev.oarlock.domain.learning.personperiod;

import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.account.signal.LoggedSignal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// An account's log as it was known at the end of past days. What happened before Oarlock knew the
/// account at all was told later as history: it counts as known when it happened. Since then a
/// signal counts as known when it was told, however long before it had happened.
public final class PointInTimeFacts {
  private final List<LoggedSignal> log;
  private final Instant firstKnown;

  public PointInTimeFacts(List<LoggedSignal> log) {
    this.log = List.copyOf(log);
    this.firstKnown =
        log.stream().map(LoggedSignal::knownAt).min(Comparator.naturalOrder()).orElse(Instant.MAX);
  }

  /// What was known at the end of each of these days, which only rise: what came meanwhile is
  /// folded onto what was known before.
  public List<Facts> on(List<LocalDate> days) {
    var byDay = log.stream().sorted(Comparator.comparing(this::knownDay)).toList();
    var facts = new ArrayList<Facts>();
    var so = Facts.none();
    int from = 0;
    for (var day : days) {
      int to = from;
      while (to < byDay.size() && !knownDay(byDay.get(to)).isAfter(day)) {
        to++;
      }
      so = so.fold(byDay.subList(from, to), day);
      facts.add(so);
      from = to;
    }
    return facts;
  }

  private LocalDate knownDay(LoggedSignal signal) {
    return signal.at().isBefore(firstKnown) ? signal.day() : signal.knownDay();
  }
}
