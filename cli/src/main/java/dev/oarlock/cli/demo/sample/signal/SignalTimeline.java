package dev.oarlock.cli.demo.sample.signal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// What happened to an account of the book, in the order in which it is told; days count back from
/// now. What falls on a weekend happened on the Friday before: people work on weekdays.
public record SignalTimeline(String account, Instant now, List<SampleSignal> signals) {
  public static SignalTimeline of(String account, Instant now) {
    return new SignalTimeline(account, now, new ArrayList<>());
  }

  public LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  public int daysAgo(LocalDate day) {
    return (int) ChronoUnit.DAYS.between(day, today());
  }

  public void add(LocalDate day, String type, ObjectNode detail) {
    add(daysAgo(day), type, detail);
  }

  /// What lies ahead of today has not happened yet.
  public void add(int daysAgo, String type, ObjectNode detail) {
    if (daysAgo < 0) {
      return;
    }
    var sequence = signals.size();
    var day = WorkingDays.onOrBefore(today().minusDays(daysAgo));
    var at = now.minus(daysAgo(day), ChronoUnit.DAYS).minusSeconds(3600).plusMillis(sequence);
    detail.put("account", account).put("at", at.toString());
    detail.put("id", "%s-%s-%d".formatted(type, day, sequence));
    signals.add(new SampleSignal(at, type, detail));
  }
}
