package dev.oarlock.domain.train;

import static dev.oarlock.domain.testing.Orders.line;

import dev.oarlock.domain.forecast.Sighting;
import dev.oarlock.domain.learn.Outcome;
import dev.oarlock.domain.signal.Signal.UsageReported;
import dev.oarlock.domain.testing.Orders;
import dev.oarlock.domain.testing.Reports;
import dev.oarlock.domain.testing.Story;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/// Customers' months for tests, which differ in how many of their 100 licences are in use.
final class Months {
  static final LocalDate FIRST = LocalDate.parse("2025-01-01");

  private Months() {}

  static CustomerMonth of(String account, int month, int users, Outcome outcome) {
    return new CustomerMonth(
        account, day(month), seen(users), OptionalInt.of(users), outcome, outcome);
  }

  /// A month of which no use was reported.
  static CustomerMonth silent(String account, int month, Outcome outcome) {
    var seen = Sighting.of(signed().facts(FIRST), FIRST);
    return new CustomerMonth(account, day(month), seen, OptionalInt.empty(), outcome, outcome);
  }

  private static LocalDate day(int month) {
    return FIRST.plusDays(30L * month);
  }

  /// As many accounts as asked for, each for so many months; who uses little leaves in its last.
  static Chronicle book(int accounts, int months) {
    var all = new ArrayList<CustomerMonth>();
    for (int account = 0; account < accounts; account++) {
      var users = 10 + account * 37 % 80;
      for (int month = 0; month < months; month++) {
        var leaves = month == months - 1 && (users < 40) != (account % 7 == 0);
        var outcome = leaves ? Outcome.LEFT : Outcome.STAYED;
        all.add(of("A-" + account, month, users, outcome));
      }
    }
    return new Chronicle(all);
  }

  private static Sighting seen(int users) {
    UsageReported use = Reports.users(FIRST, users);
    return Sighting.of(signed().on(FIRST, use).facts(FIRST), FIRST);
  }

  private static Story signed() {
    return Story.of("any")
        .on(FIRST, Orders.signed("C-1", "2024-11-01", 12, line("SEATS", 100, 1_000)));
  }

  static List<CustomerMonth> shuffled(List<CustomerMonth> months) {
    var other = new ArrayList<CustomerMonth>();
    for (int i = 0; i < months.size(); i++) {
      other.add(months.get((int) (i * 7_919L % months.size())));
    }
    return other;
  }
}
