package dev.oarlock.domain.revenue.journal;

import dev.oarlock.domain.account.contract.AccountContracts;
import dev.oarlock.domain.account.contract.CustomerSpells.Spell;
import dev.oarlock.domain.account.facts.AccountMerges;
import dev.oarlock.domain.account.facts.Facts;
import dev.oarlock.domain.revenue.journal.EntrySubject.CustomerSubject;
import dev.oarlock.domain.revenue.journal.EntrySubject.RevenueSubject;
import dev.oarlock.domain.revenue.ledger.RevenueLedger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/// All that was booked of an account. By subject the entries sum to the account's ledger as known
/// now; those of months that were closed are as they were at the close, and what was told of these
/// months later are entries of their own.
public record RevenueJournal(List<JournalEntry> entries) {
  private static final Comparator<JournalEntry> ORDER =
      Comparator.comparing(JournalEntry::day)
          .thenComparing(JournalEntry::bookedOn)
          .thenComparing(entry -> entry.subject().toString());

  public RevenueJournal {
    entries = entries.stream().sorted(ORDER).toList();
  }

  public static RevenueJournal empty() {
    return new RevenueJournal(List.of());
  }

  /// All of an account's ledger as known by a day, booked as if no month had ever been closed; a
  /// part of another account has none, for it is booked with the whole.
  public static RevenueJournal ofFacts(Facts facts, LocalDate known) {
    return empty().following(facts, BookingDay.withoutCloses(known));
  }

  /// What is to be booked so that the entries sum to what is known now. The same again adds
  /// nothing.
  public RevenueJournal following(Facts facts, BookingDay booking) {
    var known = amounts(facts, booking.today());
    var booked = bySubject();
    var subjects = new LinkedHashSet<>(booked.keySet());
    subjects.addAll(known.keySet());
    var after = new ArrayList<JournalEntry>();
    for (var subject : subjects) {
      var before = booked.getOrDefault(subject, List.of());
      after.addAll(following(subject, before, known.getOrDefault(subject, 0L), booking));
    }
    return new RevenueJournal(after);
  }

  private static List<JournalEntry> following(
      EntrySubject subject, List<JournalEntry> booked, long known, BookingDay booking) {
    var missing = Math.subtractExact(known, sum(booked));
    if (missing == 0) {
      return booked;
    }
    var bookedOn = booking.isOpen(subject.day()) ? subject.day() : booking.today();
    var after = new ArrayList<JournalEntry>();
    for (var entry : booked) {
      if (entry.bookedOn().equals(bookedOn)) {
        missing += entry.amount();
      } else {
        after.add(entry);
      }
    }
    if (missing != 0) {
      after.add(new JournalEntry(subject, bookedOn, missing));
    }
    return after;
  }

  private static long sum(List<JournalEntry> entries) {
    return entries.stream().mapToLong(JournalEntry::amount).sum();
  }

  private Map<EntrySubject, List<JournalEntry>> bySubject() {
    var bySubject = new LinkedHashMap<EntrySubject, List<JournalEntry>>();
    entries.forEach(
        entry -> bySubject.computeIfAbsent(entry.subject(), _ -> new ArrayList<>()).add(entry));
    return bySubject;
  }

  private static Map<EntrySubject, Long> amounts(Facts facts, LocalDate known) {
    var amounts = new LinkedHashMap<EntrySubject, Long>();
    if (AccountMerges.of(facts).into().isPresent()) {
      return amounts;
    }
    var contracts = AccountContracts.of(facts);
    for (var line : RevenueLedger.of(contracts, known).lines()) {
      amounts.merge(RevenueSubject.of(line), line.amount().minorUnits(), Math::addExact);
    }
    for (var spell : contracts.spells().until(known)) {
      count(spell, amounts);
    }
    return amounts;
  }

  private static void count(Spell spell, Map<EntrySubject, Long> amounts) {
    amounts.merge(new CustomerSubject(spell.start()), 1L, Math::addExact);
    spell.end().ifPresent(end -> amounts.merge(new CustomerSubject(end), -1L, Math::addExact));
  }
}
