package dev.oarlock.local.demo;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// What happened to an account of the book, in the order in which it is told; days count back from
/// now.
record Diary(String account, Instant now, List<Happened> signals) {
  static Diary of(BookAccount account, Instant now) {
    return new Diary(account.id(), now, new ArrayList<>());
  }

  LocalDate today() {
    return LocalDate.ofInstant(now, ZoneOffset.UTC);
  }

  /// What lies ahead of today has not happened yet.
  void add(int ago, String type, ObjectNode detail) {
    if (ago < 0) {
      return;
    }
    var sequence = signals.size();
    var at = now.minus(ago, ChronoUnit.DAYS).minusSeconds(3600).plusMillis(sequence);
    detail.put("account", account).put("at", at.toString());
    detail.put("id", "%s-%s-%d".formatted(type, today().minusDays(ago), sequence));
    signals.add(new Happened(at, type, detail));
  }
}
