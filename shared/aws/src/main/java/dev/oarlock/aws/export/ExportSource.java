package dev.oarlock.aws.export;

import dev.oarlock.aws.export.AccountColumns.AccountRow;
import dev.oarlock.aws.export.LedgerColumns.LedgerRow;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.ledger.MonthRevisions;
import dev.oarlock.aws.store.ledger.RevenueMovements;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.parked.ParkedAccount;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.revenue.report.AccountMovement;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
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

  /// The signals of which Oarlock learned on that day. Only the logs of accounts are read that were
  /// assessed since: who learned something was, unless it is parked or part of another.
  public ExportedTable signalsKnownOn(LocalDate day) {
    var log = new SignalLog(dynamo, table);
    var rows =
        changedSince(day)
            .flatMap(account -> log.entries(account, unreadable))
            .filter(entry -> entry.signal().knownDay().equals(day));
    return ExportedTable.of(SignalColumns.all(), rows);
  }

  private Stream<AccountId> changedSince(LocalDate day) {
    var states = new AccountStates(dynamo, table, unreadable);
    var unassessed = unassessed();
    return accounts().stream()
        .gather(Gatherers.windowFixed(AT_ONCE))
        .flatMap(some -> {
          var quiet =
              states.loadAll(some).stream()
                  .filter(state -> state.assessment().day().isBefore(day))
                  .map(AccountState::id)
                  .filter(account -> !unassessed.contains(account))
                  .collect(Collectors.toSet());
          return some.stream().filter(account -> !quiet.contains(account));
        });
  }

  /// Whose log may have grown since they were assessed.
  private Set<AccountId> unassessed() {
    var parked = new ParkedAccounts(dynamo, table, unreadable).all().stream();
    var parts =
        new AccountDirectory(dynamo, table)
            .withMerged().stream().filter(it -> it.into().isPresent());
    return Stream.concat(parked.map(ParkedAccount::account), parts.map(DirectoryEntry::id))
        .collect(Collectors.toSet());
  }

  /// What was booked on that day as it is known now.
  public ExportedTable ledgerBookedOn(LocalDate day) {
    var movements = new RevenueMovements(dynamo, table, unreadable);
    var rows = Stream.concat(movements.onTime(day, day), movements.late(day, day));
    return ExportedTable.of(LedgerColumns.all(), rows.flatMap(LedgerRow::of));
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
