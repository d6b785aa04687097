package dev.oarlock.domain.revenue.report;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.revenue.journal.JournalEntry;
import dev.oarlock.domain.revenue.journal.RevenueJournal;
import dev.oarlock.domain.revenue.slice.CustomerTraits;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What one day changed of an account's revenue, all contracts together. `bookedOn` is later than
/// `day` only where the month of `day` was closed before it was told. `told` is when this was last
/// written; the traits are those of that time.
public record AccountMovement(
    AccountId account,
    MovementDay on,
    LocalDate told,
    List<JournalEntry> entries,
    CustomerTraits traits) {

  /// The day on which it is booked, and the one that it belongs to.
  public record MovementDay(LocalDate bookedOn, LocalDate day) {
    public static final Comparator<MovementDay> ORDER =
        Comparator.comparing(MovementDay::bookedOn).thenComparing(MovementDay::day);

    static MovementDay of(JournalEntry entry) {
      return new MovementDay(entry.bookedOn(), entry.day());
    }

    public boolean isLate() {
      return !bookedOn.equals(day);
    }
  }

  public AccountMovement {
    entries = List.copyOf(entries);
  }

  /// The entries of a journal, day by day.
  public static Map<MovementDay, List<JournalEntry>> days(RevenueJournal journal) {
    var days = new LinkedHashMap<MovementDay, List<JournalEntry>>();
    for (var entry : journal.entries()) {
      days.computeIfAbsent(MovementDay.of(entry), _ -> new ArrayList<>()).add(entry);
    }
    return days;
  }
}
