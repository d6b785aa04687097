package dev.oarlock.aws.export;

import dev.oarlock.aws.export.AccountColumns.AccountRow;
import dev.oarlock.aws.export.LedgerColumns.LedgerRow;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.ledger.MonthRevisions;
import dev.oarlock.aws.store.ledger.RevenueMovements;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.revenue.report.AccountMovement;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Where the rows of tables come from: a thousand accounts at a time, so that no portfolio is too
/// large. `unreadable` hears what had to be left out.
public record ExportSource(DynamoDbClient dynamo, String table, UnreadableItems unreadable) {
  private static final int AT_ONCE = 1_000;
  private static final LocalDate EVER = LocalDate.of(1, 1, 1);

  /// All of it, or what changed on a day or later.
  public ExportedTable of(ExportSubject subject) {
    return since(subject, EVER);
  }

  public ExportedTable since(ExportSubject subject, LocalDate day) {
    return switch (subject) {
      case ACCOUNTS -> ExportedTable.of(AccountColumns.all(), states(day).flatMap(AccountRow::of));
      case HEALTH -> ExportedTable.of(HealthColumns.all(), states(day));
      case FORECAST -> ExportedTable.of(ForecastColumns.all(), states(day));
      case SIGNALS -> ExportedTable.of(SignalColumns.all(), signals(day));
      case LEDGER -> ExportedTable.of(LedgerColumns.all(), ledger(day));
    };
  }

  private Stream<AccountState> states(LocalDate since) {
    var states = new AccountStates(dynamo, table, unreadable);
    return accounts().stream()
        .gather(Gatherers.windowFixed(AT_ONCE))
        .flatMap(some -> states.loadAll(some).stream())
        .filter(state -> !state.assessment().day().isBefore(since));
  }

  private Stream<LogEntry> signals(LocalDate since) {
    var log = new SignalLog(dynamo, table);
    return accounts().stream()
        .flatMap(account -> log.entries(account, unreadable))
        .filter(entry -> !entry.signal().knownDay().isBefore(since));
  }

  /// Each under its own id, also those that are parts of others by now.
  private List<AccountId> accounts() {
    var directory = new AccountDirectory(dynamo, table);
    return directory.withMerged().stream().map(DirectoryEntry::id).sorted().toList();
  }

  private Stream<LedgerRow> ledger(LocalDate since) {
    var months = MonthRevisions.load(dynamo, table).byMonth();
    if (months.isEmpty()) {
      return Stream.empty();
    }
    var first = months.firstKey().atDay(1);
    var from = first.isBefore(since) ? since : first;
    var last = months.lastKey().atEndOfMonth();
    var movements = new RevenueMovements(dynamo, table, unreadable);
    var onTime =
        YearMonth.from(from).isAfter(months.lastKey())
            ? Stream.<AccountMovement>empty()
            : movements.onTime(from, last);
    return Stream.concat(onTime, movements.late(since, LocalDate.MAX)).flatMap(LedgerRow::of);
  }
}
