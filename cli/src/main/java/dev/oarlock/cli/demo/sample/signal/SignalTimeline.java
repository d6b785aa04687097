package dev.oarlock.cli.demo.sample.signal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// What happened to an account of the book, in the order in which it is told; days count back from
/// now, and those that have passed since are negative. What falls on a weekend happened on the
/// Friday before: people work on weekdays. Only since then it happens on its day, for the Friday
/// may have been told already.
public record SignalTimeline(
    String account, Instant now, int daysSince, List<SampleSignal> signals) {
  public static SignalTimeline of(String account, Instant now, int daysSince) {
    return new SignalTimeline(account, now, daysSince, new ArrayList<>());
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

  /// What lies ahead has not happened yet.
  public void add(int daysAgo, String type, ObjectNode detail) {
    if (daysAgo < -daysSince) {
      return;
    }
    var sequence = signals.size();
    var planned = today().minusDays(daysAgo);
    var day = daysAgo < 0 ? planned : WorkingDays.onOrBefore(planned);
    var at = now.minus(daysAgo(day), ChronoUnit.DAYS).minusSeconds(3600).plusMillis(sequence);
    detail.put("account", account).put("at", at.toString());
    detail.put("id", "%s-%s-%d".formatted(type, day, sequence));
    signals.add(new SampleSignal(at, type, detail));
  }
}
