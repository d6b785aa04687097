package dev.oarlock.domain.learning.personperiod;

import static dev.oarlock.domain.testing.ContractOrders.line;

import dev.oarlock.domain.account.signal.ProductSignal.UsageReported;
import dev.oarlock.domain.churn.feature.FeatureSnapshot;
import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.ContractOrders;
import dev.oarlock.domain.testing.UsageReports;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;

/// Customers' months for tests, which differ in how many of their 100 licences are in use.
public final class SampleMonths {
  public static final LocalDate FIRST = LocalDate.parse("2025-01-01");

  private static final Map<Integer, FeatureSnapshot> BY_USERS = new ConcurrentHashMap<>();

  private SampleMonths() {}

  public static CustomerMonth of(String account, int month, int users, ChurnLabel outcome) {
    return new CustomerMonth(
        account, day(month), features(users), OptionalInt.of(users), outcome, outcome);
  }

  /// A month without reported use.
  public static CustomerMonth silent(String account, int month, ChurnLabel outcome) {
    var seen = FeatureSnapshot.of(signed().facts(FIRST), FIRST);
    return new CustomerMonth(account, day(month), seen, OptionalInt.empty(), outcome, outcome);
  }

  private static LocalDate day(int month) {
    return FIRST.plusDays(30L * month);
  }

  /// So many accounts, each for so many months; those with little use churn in their last month.
  public static PersonPeriodDataset dataset(int accounts, int months) {
    var all = new ArrayList<CustomerMonth>();
    for (int account = 0; account < accounts; account++) {
      var users = 10 + account * 37 % 80;
      for (int month = 0; month < months; month++) {
        var churns = month == months - 1 && (users < 40) != (account % 7 == 0);
        var outcome = churns ? ChurnLabel.CHURNED : ChurnLabel.RETAINED;
        all.add(of("A-" + account, month, users, outcome));
      }
    }
    return new PersonPeriodDataset(all);
  }

  /// Thousands of months differ in a hundred counts of users.
  private static FeatureSnapshot features(int users) {
    return BY_USERS.computeIfAbsent(users, SampleMonths::newFeatures);
  }

  private static FeatureSnapshot newFeatures(int users) {
    UsageReported use = UsageReports.users(FIRST, users);
    return FeatureSnapshot.of(signed().on(FIRST, use).facts(FIRST), FIRST);
  }

  private static AccountLog signed() {
    return AccountLog.of("any")
        .on(FIRST, ContractOrders.signed("C-1", "2024-11-01", 12, line("SEATS", 100, 1_000)));
  }

  public static List<CustomerMonth> shuffled(List<CustomerMonth> months) {
    var other = new ArrayList<CustomerMonth>();
    for (int i = 0; i < months.size(); i++) {
      other.add(months.get((int) (i * 7_919L % months.size())));
    }
    return other;
  }
}
