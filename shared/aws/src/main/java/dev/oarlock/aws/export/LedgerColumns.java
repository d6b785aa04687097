package dev.oarlock.aws.export;

import static dev.oarlock.aws.export.ExportColumn.day;
import static dev.oarlock.aws.export.ExportColumn.flag;
import static dev.oarlock.aws.export.ExportColumn.text;
import static dev.oarlock.aws.export.ExportColumn.whole;

import dev.oarlock.domain.revenue.journal.EntrySubject;
import dev.oarlock.domain.revenue.journal.EntrySubject.RevenueSubject;
import dev.oarlock.domain.revenue.journal.JournalEntry;
import dev.oarlock.domain.revenue.report.AccountMovement;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The table of what was booked. The amounts of a currency add up to its monthly revenue now, and
/// those of customers to how many there are.
final class LedgerColumns {
  private static final String CUSTOMERS = "customers";

  private LedgerColumns() {}

  record LedgerRow(AccountMovement movement, JournalEntry entry) {
    static Stream<LedgerRow> of(AccountMovement movement) {
      return movement.entries().stream().map(entry -> new LedgerRow(movement, entry));
    }
  }

  static List<ExportColumn<LedgerRow>> all() {
    return List.of(
        text("account", "Oarlock's id of it", row -> Optional.of(row.movement().account().value())),
        day("day", "the day it belongs to", row -> Optional.of(row.entry().day())),
        day("booked_on", "the day it is booked on", row -> Optional.of(row.entry().bookedOn())),
        flag(
            "late",
            "whether the month it belongs to was closed before it was told",
            row -> row.entry().isLate()),
        day("told_on", "when it was last written", row -> Optional.of(row.movement().told())),
        text(
            "category",
            "what moved revenue, or customers: 1 where one comes, -1 where one leaves",
            row -> Optional.of(of(row, it -> it.category().word()).orElse(CUSTOMERS))),
        text("contract", "of revenue", row -> of(row, RevenueSubject::contract)),
        text("sku", "of revenue", row -> of(row, RevenueSubject::sku)),
        text("currency", "of revenue", row -> of(row, it -> it.currency().getCurrencyCode())),
        whole(
            "amount",
            "of revenue a month, in minor units; of customers a count",
            row -> Optional.of(row.entry().amount())));
  }

  private static Optional<String> of(LedgerRow row, Function<RevenueSubject, String> field) {
    return switch (row.entry().subject()) {
      case RevenueSubject revenue -> Optional.of(field.apply(revenue));
      case EntrySubject.CustomerSubject _ -> Optional.empty();
    };
  }
}
