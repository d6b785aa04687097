package dev.oarlock.cli.demo.sample;

import dev.oarlock.cli.demo.sample.signal.WorkingDays;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The days on which an account of the book began, renews, left and came back.
record SampleTerms(SampleAccount account, LocalDate today) {
  private static final int SHORTEST_TERM_DAYS = 90;

  LocalDate start() {
    return WorkingDays.monday(today.minusDays(account.started()));
  }

  /// When we were told that it is a customer.
  LocalDate told() {
    return account.isImported() ? today.minusDays(account.importedAgo()) : start();
  }

  /// When the running term ends, or the one that nobody has renewed.
  LocalDate renewal() {
    return WorkingDays.midweek(today.plusDays(account.renews()));
  }

  /// When the term that a signed renewal begins does so.
  LocalDate lastRenewal() {
    return renewal().minusMonths(12);
  }

  /// All ends of terms from the first to the next one, oldest first.
  List<LocalDate> renewals() {
    var ends = new ArrayList<LocalDate>();
    for (var end = renewal();
        end.isAfter(start().plusDays(SHORTEST_TERM_DAYS)) || ends.isEmpty();
        end = end.minusMonths(12)) {
      ends.addFirst(end);
    }
    return ends;
  }

  LocalDate left() {
    return WorkingDays.midweek(today.minusDays(account.leftAgo()));
  }

  LocalDate returned() {
    return signed(account.returnedAgo());
  }

  /// When an order was signed.
  LocalDate signed(int daysAgo) {
    return WorkingDays.midweekUntil(today.minusDays(daysAgo));
  }

  /// Whether it uses the product: it has it, or tries it, and somebody tells us.
  boolean isUsed(LocalDate day) {
    if (account.isImported()) {
      return false;
    }
    if (account.isTrial()) {
      return day.isBefore(start().plusDays(account.trial()));
    }
    return !account.hasChurned()
        || day.isBefore(left())
        || (account.returnedAgo() > 0 && !day.isBefore(returned()));
  }
}
