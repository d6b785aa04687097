package dev.oarlock.aws.store.ledger;

import dev.oarlock.domain.revenue.journal.JournalEntry;
import dev.oarlock.domain.revenue.journal.RevenueJournal;
import dev.oarlock.domain.revenue.report.AccountMovement;
import dev.oarlock.domain.revenue.report.AccountMovement.MovementDay;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The next days of a journal that differ from what is booked, so few that one transaction takes
/// them; `after` is the journal once they are written.
record JournalChange(
    Set<MovementDay> gone, Map<MovementDay, List<JournalEntry>> written, RevenueJournal after) {
  /// A transaction takes a hundred items: with each of these days goes its month.
  private static final int MAX_DAYS = 30;

  static JournalChange first(RevenueJournal booked, RevenueJournal due) {
    var before = AccountMovement.days(booked);
    var known = AccountMovement.days(due);
    var all = new TreeMap<MovementDay, Boolean>(MovementDay.ORDER);
    before.forEach((on, entries) -> all.put(on, !entries.equals(known.get(on))));
    known.keySet().forEach(on -> all.putIfAbsent(on, true));
    var some = all.keySet().stream().filter(all::get).limit(MAX_DAYS).collect(Collectors.toSet());
    var written = new TreeMap<MovementDay, List<JournalEntry>>(MovementDay.ORDER);
    some.stream().filter(known::containsKey).forEach(on -> written.put(on, known.get(on)));
    before.forEach((on, entries) -> {
      if (!some.contains(on)) {
        written.put(on, entries);
      }
    });
    var after = new RevenueJournal(written.values().stream().flatMap(List::stream).toList());
    written.keySet().retainAll(some);
    return new JournalChange(
        some.stream().filter(on -> !known.containsKey(on)).collect(Collectors.toSet()),
        written,
        after);
  }

  /// The months that they belong to.
  Set<YearMonth> months() {
    var days = new HashSet<>(gone);
    days.addAll(written.keySet());
    return days.stream().map(on -> YearMonth.from(on.day())).collect(Collectors.toSet());
  }
}
