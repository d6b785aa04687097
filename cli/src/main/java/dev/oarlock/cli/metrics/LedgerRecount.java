package dev.oarlock.cli.metrics;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.revenue.ledger.RevenueLine;
import dev.oarlock.domain.revenue.report.CustomerRevenue;
import dev.oarlock.domain.revenue.report.CustomerRevenue.CustomerChange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Compares what is booked with what a full recount gives: each account, line by line, from the
/// first day on.
record LedgerRecount(long lines, List<String> differences) {
  static LedgerRecount of(Collection<CustomerRevenue> booked, Collection<CustomerRevenue> counted) {
    var amounts = new TreeMap<String, BookedAndCounted>();
    booked.forEach(customer ->
        amounts(customer)
            .forEach((what, amount) ->
                amounts.merge(what, new BookedAndCounted(amount, 0), BookedAndCounted::plus)));
    counted.forEach(customer ->
        amounts(customer)
            .forEach((what, amount) ->
                amounts.merge(what, new BookedAndCounted(0, amount), BookedAndCounted::plus)));
    var differences = new ArrayList<String>();
    amounts.forEach((what, both) -> {
      if (both.booked() != both.counted()) {
        differences.add(what + ": booked " + both.booked() + ", counted " + both.counted());
      }
    });
    return new LedgerRecount(amounts.size(), differences);
  }

  private record BookedAndCounted(long booked, long counted) {
    BookedAndCounted plus(BookedAndCounted other) {
      return new BookedAndCounted(booked + other.booked, counted + other.counted);
    }
  }

  private static Map<String, Long> amounts(CustomerRevenue customer) {
    var amounts = new TreeMap<String, Long>();
    var account = customer.account();
    customer.lines().forEach(line -> amounts.merge(name(account, line), minor(line), Long::sum));
    customer
        .changes()
        .forEach(change -> amounts.merge(name(account, change), change.customers(), Long::sum));
    return amounts;
  }

  private static long minor(RevenueLine line) {
    return line.amount().minorUnits();
  }

  private static String name(AccountId account, RevenueLine line) {
    return "%s %s %s %s %s in minor units of %s"
        .formatted(
            account.value(),
            line.day(),
            line.contract(),
            line.sku(),
            line.category().word(),
            line.amount().currency().getCurrencyCode());
  }

  private static String name(AccountId account, CustomerChange change) {
    return account.value() + " " + change.day() + " customers";
  }

  /// Of the digest, by name of what differs.
  static String text(List<String> digest) {
    return digest.isEmpty()
        ? "The digest says what all accounts say.\n"
        : "The digest differs from what all accounts say: "
            + String.join(", ", digest)
            + ". The next night's summary prepares it anew.\n";
  }

  String text() {
    if (differences.isEmpty()) {
      return lines + " lines are booked as they are counted.\n";
    }
    return String.join("\n", differences)
        + "\n"
        + differences.size()
        + " of "
        + lines
        + " lines differ. `oarlock rebuild ACCOUNT` books an account anew.\n";
  }
}
