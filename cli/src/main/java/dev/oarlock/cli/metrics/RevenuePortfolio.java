package dev.oarlock.cli.metrics;

import dev.oarlock.aws.store.revenue.StoredRevenue;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.domain.revenue.journal.RevenueView;
import dev.oarlock.domain.revenue.report.CustomerRevenue;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.revenue.report.RevenueReport.ReportScope;
import dev.oarlock.domain.revenue.slice.SliceMatch;
import java.util.List;
import java.util.function.Consumer;

/// The revenue of each account of an instance.
final class RevenuePortfolio {
  private RevenuePortfolio() {}

  /// From what was booked, as it counts in a view.
  static List<CustomerRevenue> booked(InstanceTable table, RevenuePeriod period, RevenueView view) {
    return stored(table).read(period, view);
  }

  /// Which parts are meant by what was typed.
  static SliceMatch find(InstanceTable table, ReportScope scope, List<CustomerRevenue> customers) {
    return stored(table).find(scope, customers, table.today());
  }

  private static StoredRevenue stored(InstanceTable table) {
    return new StoredRevenue(table.dynamo(), table.name(), UnreadableItems.untold());
  }

  /// Counted anew from the states of all accounts, as known today. Says which accounts are left out
  /// because their states cannot be read.
  static List<CustomerRevenue> recounted(InstanceTable table, Consumer<String> complaint) {
    var read = table.states().loadReadable(table.accounts());
    read.unreadable()
        .forEach(id ->
            complaint.accept(
                "Left out: the state of " + id.value() + " cannot be read; rebuild it."));
    return read.states().stream()
        .map(state -> CustomerRevenue.of(state.id(), state.facts(), table.today()))
        .toList();
  }
}
