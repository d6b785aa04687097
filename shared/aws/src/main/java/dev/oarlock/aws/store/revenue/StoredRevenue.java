package dev.oarlock.aws.store.revenue;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.ledger.RevenueMovements;
import dev.oarlock.aws.store.revenue.RevenueBalances.MonthBalances;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.revenue.journal.JournalEntry;
import dev.oarlock.domain.revenue.journal.RevenueView;
import dev.oarlock.domain.revenue.report.AccountMovement;
import dev.oarlock.domain.revenue.report.CustomerRevenue;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import dev.oarlock.domain.revenue.report.RevenuePosition;
import dev.oarlock.domain.revenue.report.RevenueReport.ReportScope;
import dev.oarlock.domain.revenue.report.RevenueSlices;
import dev.oarlock.domain.revenue.slice.CustomerTraits;
import dev.oarlock.domain.revenue.slice.SliceMatch;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// The revenue of all accounts in a period, from what was booked: the balances kept for the last
/// month begun before it, and the movements since.
public record StoredRevenue(DynamoDbClient dynamo, String table, UnreadableItems unreadable) {
  public static StoredRevenue of(AppContext appContext) {
    return new StoredRevenue(
        appContext.dynamo(), appContext.setting("TABLE_NAME"), UnreadableItems.logged(appContext));
  }

  /// Every account that pays anything in it, or did before.
  public List<CustomerRevenue> read(RevenuePeriod period, RevenueView view) {
    var balances = new RevenueBalances(dynamo, table, unreadable);
    var opening = balances.latest(YearMonth.from(period.from()));
    var movements = new RevenueMovements(dynamo, table, unreadable);
    var late = movements.late(opening.since(), LocalDate.MAX).toList();
    var entries = new EntriesByAccount(opening, new HashMap<>(), new HashMap<>());
    movements.onTime(opening.since(), period.to()).forEach(entries::add);
    for (var movement : late) {
      switch (view) {
        case REPORTED -> entries.addReported(movement, period.to());
        case CORRECTED -> entries.addCorrected(movement, period.to());
      }
    }
    return entries.customers(view, balances.traits());
  }

  /// The scope of a report with its parts as they are called, of what was typed. A name that nobody
  /// has who paid in the report may be that of others, who came later or have left.
  public SliceMatch find(ReportScope scope, List<CustomerRevenue> customers, LocalDate today) {
    var from = scope.whole().from();
    var ofReport = RevenueSlices.names(customers, from).find(scope.only());
    if (ofReport instanceof SliceMatch.KnownSlices || from.isAfter(today)) {
      return ofReport;
    }
    var all = new ArrayList<>(read(new RevenuePeriod(from, today), RevenueView.CORRECTED));
    new RevenueBalances(dynamo, table, unreadable)
        .traits()
        .forEach((account, traits) -> all.add(unpaid(account, traits)));
    return RevenueSlices.names(all, from).find(scope.only());
  }

  private static CustomerRevenue unpaid(AccountId account, CustomerTraits traits) {
    return CustomerRevenue.since(RevenuePosition.none(), List.of(), RevenueView.CORRECTED)
        .named(account, traits);
  }

  /// What was booked since the opening, account by account, and what of it the opening knows
  /// already.
  private record EntriesByAccount(
      MonthBalances opening,
      Map<AccountId, List<JournalEntry>> entries,
      Map<AccountId, CustomerTraits> traits) {
    void add(AccountMovement movement) {
      entries
          .computeIfAbsent(movement.account(), _ -> new ArrayList<>())
          .addAll(movement.entries());
      traits.put(movement.account(), movement.traits());
    }

    void addCorrected(AccountMovement movement, LocalDate last) {
      var day = movement.on().day();
      if (!day.isBefore(opening.since()) && !day.isAfter(last)) {
        add(movement);
      }
    }

    /// What belongs to the time before the opening is in it already, whenever it was told: as
    /// reported it was not.
    void addReported(AccountMovement movement, LocalDate last) {
      if (!movement.on().bookedOn().isAfter(last)) {
        add(movement);
      }
      if (movement.on().day().isBefore(opening.since())) {
        var all = entries.computeIfAbsent(movement.account(), _ -> new ArrayList<>());
        movement.entries().forEach(entry -> all.add(takenBack(entry)));
      }
    }

    private JournalEntry takenBack(JournalEntry entry) {
      var before = opening.since().minusDays(1);
      return new JournalEntry(entry.subject(), before, Math.negateExact(entry.amount()));
    }

    List<CustomerRevenue> customers(RevenueView view, Map<AccountId, CustomerTraits> known) {
      var accounts = new TreeSet<>(opening.positions().keySet());
      accounts.addAll(entries.keySet());
      return accounts.stream()
          .map(account -> {
            var position = opening.positions().getOrDefault(account, RevenuePosition.none());
            return CustomerRevenue.since(position, entries.getOrDefault(account, List.of()), view)
                .named(account, traits(account, known));
          })
          .toList();
    }

    private CustomerTraits traits(AccountId account, Map<AccountId, CustomerTraits> known) {
      var told = traits.getOrDefault(account, CustomerTraits.UNKNOWN);
      return known.getOrDefault(account, told);
    }
  }
}
