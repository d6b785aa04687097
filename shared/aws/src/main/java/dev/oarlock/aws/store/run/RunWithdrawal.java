package dev.oarlock.aws.store.run;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.RetoldSignals;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.run.LogWithdrawal.WithdrawalStep;
import dev.oarlock.aws.store.run.RunAccount.Withdrawn;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Takes an import back out of the logs, account by account. What it said is kept beside the log,
/// with what stands in its place now. Each step may be repeated, and an interrupted one goes on.
public final class RunWithdrawal {
  /// A transaction takes a hundred items.
  private static final int MOST_ITEMS = 100;

  /// Others who tell the same signals in the same moment are rare.
  private static final int ATTEMPTS = 8;

  private final AppContext appContext;
  private final String run;
  private final ImportRuns runs;
  private final RunRetellings retellings;
  private final SignalLog log;
  private final RetoldSignals retold;
  private final WithdrawalTraces traces;
  private final Set<String> takenBack;
  private final List<String> later;

  public RunWithdrawal(AppContext appContext, ImportRun run) {
    this.appContext = appContext;
    this.run = run.id();
    this.runs = ImportRuns.of(appContext);
    this.retellings = new RunRetellings(runs);
    this.log = SignalLog.of(appContext);
    this.retold = new RetoldSignals(appContext.dynamo(), table());
    this.traces = new WithdrawalTraces(appContext.dynamo(), table(), run.id());
    this.takenBack = runs.takenBack();
    this.later =
        runs.list().stream()
            .filter(it -> !it.began().isBefore(run.began()))
            .map(ImportRun::id)
            .filter(it -> !takenBack.contains(it) && !it.equals(run.id()))
            .toList();
  }

  /// What is left of an account, which other systems' ids are no longer its own, and what was
  /// taken.
  public record AccountLeft(
      Withdrawn withdrawn,
      List<LogEntry> log,
      Set<ExternalId> unclaimed,
      List<LoggedSignal> taken) {
    public boolean isGone() {
      return log.isEmpty();
    }
  }

  public AccountLeft takeBack(AccountId account) {
    for (var tries = 0; tries < ATTEMPTS; tries++) {
      var decision = decide(account);
      if (isDone(decision) && isDoneWithRetold(account)) {
        return traces.left(
            account, decision.kept(), log.entries(account, UnreadableItems.untold()).toList());
      }
    }
    throw new IllegalStateException(account + " is told of all the time; run it again");
  }

  private LogWithdrawal decide(AccountId account) {
    var entries = log.entries(account, UnreadableItems.untold()).toList();
    var tellings = new ArrayList<>(othersRetold(account));
    var same = later.stream().flatMap(it -> retellings.of(it, account).stream()).toList();
    for (var entry : entries) {
      same.stream().filter(it -> it.holds(entry)).forEach(it -> tellings.add(it.told(entry)));
    }
    return LogWithdrawal.of(run, entries, tellings);
  }

  private List<LogEntry> othersRetold(AccountId account) {
    return retold.of(account).stream()
        .filter(it -> it.run().filter(this::isTakenBack).isEmpty())
        .toList();
  }

  private boolean isTakenBack(String other) {
    return other.equals(run) || takenBack.contains(other);
  }

  /// False if somebody else told of a signal meanwhile.
  private boolean isDone(LogWithdrawal decision) {
    var items = new ArrayList<TransactWriteItem>();
    for (var step : decision.steps()) {
      var more = items(step);
      if (items.size() + more.size() > MOST_ITEMS && !isWritten(items)) {
        return false;
      }
      if (items.size() + more.size() > MOST_ITEMS) {
        items.clear();
      }
      items.addAll(more);
    }
    return items.isEmpty() || isWritten(items);
  }

  private List<TransactWriteItem> items(WithdrawalStep step) {
    var before = step.before();
    return switch (step) {
      case WithdrawalStep.Removed _ -> List.of(put(traces.removed(before)), delete(before));
      case WithdrawalStep.Replaced(_, var after, var others) ->
          Stream.of(
                  Stream.of(put(traces.replaced(before, after))),
                  Stream.of(putIfStill(after, before)),
                  others.stream().map(other -> put(RetoldSignals.item(other))),
                  Stream.of(delete(RetoldSignals.key(after))))
              .flatMap(items -> items)
              .toList();
    };
  }

  private TransactWriteItem put(Map<String, AttributeValue> item) {
    return TransactWriteItem.builder().put(put -> put.tableName(table()).item(item)).build();
  }

  /// As long as the log has the telling that was read.
  private TransactWriteItem putIfStill(LogEntry after, LogEntry before) {
    return TransactWriteItem.builder()
        .put(put ->
            put.tableName(table())
                .item(after.toItem())
                .conditionExpression("origin = :origin")
                .expressionAttributeValues(
                    Map.of(":origin", fromS(before.origin().orElseThrow().text()))))
        .build();
  }

  private TransactWriteItem delete(LogEntry entry) {
    return delete(LogEntry.key(entry.signal().account(), entry.signal().id()));
  }

  private TransactWriteItem delete(Map<String, AttributeValue> key) {
    return TransactWriteItem.builder().delete(delete -> delete.tableName(table()).key(key)).build();
  }

  private boolean isWritten(List<TransactWriteItem> items) {
    try {
      appContext.dynamo().transactWriteItems(write -> write.transactItems(items));
      return true;
    } catch (TransactionCanceledException _) {
      return false;
    }
  }

  /// What the import itself told again is dropped. What somebody else told again in the moment in
  /// which its signal went is told now; false if there was any.
  private boolean isDoneWithRetold(AccountId account) {
    var isDone = true;
    for (var entry : retold.of(account)) {
      if (entry.run().filter(run::equals).isPresent()) {
        isWritten(List.of(put(traces.toldAgain(entry)), delete(RetoldSignals.key(entry))));
      } else if (log.entry(account, entry.signal().id()).isEmpty()
          && entry.run().filter(this::isTakenBack).isEmpty()) {
        log.append(entry);
        isDone = false;
      }
    }
    return isDone;
  }

  private String table() {
    return appContext.setting("TABLE_NAME");
  }
}
