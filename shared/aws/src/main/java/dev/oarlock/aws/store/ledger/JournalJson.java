package dev.oarlock.aws.store.ledger;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.oarlock.domain.revenue.journal.EntrySubject;
import dev.oarlock.domain.revenue.journal.EntrySubject.CustomerSubject;
import dev.oarlock.domain.revenue.journal.EntrySubject.RevenueSubject;
import dev.oarlock.domain.revenue.journal.JournalEntry;
import dev.oarlock.domain.revenue.ledger.RevenueCategory;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;

/// Entries as arrays: `[day, booked on (empty: the same day), amount]` of the customer, and of
/// revenue also `contract, product, category, currency`.
final class JournalJson {
  private static final int CONTRACT = 3;
  private static final int SKU = 4;
  private static final int CATEGORY = 5;
  private static final int CURRENCY = 6;

  private JournalJson() {}

  static ArrayNode write(Collection<JournalEntry> entries) {
    var all = JsonNodeFactory.instance.arrayNode();
    for (var entry : entries) {
      var row =
          all.addArray()
              .add(entry.day().toString())
              .add(entry.isLate() ? entry.bookedOn().toString() : "")
              .add(entry.amount());
      if (entry.subject() instanceof RevenueSubject subject) {
        row.add(subject.contract())
            .add(subject.sku())
            .add(subject.category().word())
            .add(subject.currency().getCurrencyCode());
      }
    }
    return all;
  }

  static List<JournalEntry> read(JsonNode all) {
    var entries = new ArrayList<JournalEntry>();
    for (var row : all) {
      var day = LocalDate.parse(row.path(0).textValue());
      var booked = row.path(1).textValue();
      var bookedOn = booked.isEmpty() ? day : LocalDate.parse(booked);
      entries.add(new JournalEntry(subject(row, day), bookedOn, row.path(2).longValue()));
    }
    return entries;
  }

  private static EntrySubject subject(JsonNode row, LocalDate day) {
    return row.has(CONTRACT)
        ? new RevenueSubject(
            day,
            row.path(CONTRACT).textValue(),
            row.path(SKU).textValue(),
            RevenueCategory.named(row.path(CATEGORY).textValue()),
            Currency.getInstance(row.path(CURRENCY).textValue()))
        : new CustomerSubject(day);
  }
}
