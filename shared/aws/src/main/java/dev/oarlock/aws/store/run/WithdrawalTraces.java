package dev.oarlock.aws.store.run;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.RetoldSignals;
import dev.oarlock.aws.store.run.RunAccount.Withdrawn;
import dev.oarlock.aws.store.run.RunWithdrawal.AccountLeft;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What an import said that was taken back, kept beside the log, and what became of it.
record WithdrawalTraces(DynamoDbClient dynamo, String table, String run) {
  private static final String TAKEN_BACK = "TAKEN_BACK#";

  private static final String INTO = "into";

  private static final String NOTE = "note";

  private static final String GONE = "gone";

  private static final String AGAIN = "again";

  /// Of an entry that is gone.
  Map<String, AttributeValue> removed(LogEntry entry) {
    return trace(entry, entry.signal().signal().type().isInternal() ? NOTE : GONE);
  }

  /// Of one in whose place another's telling stands.
  Map<String, AttributeValue> replaced(LogEntry entry, LogEntry after) {
    return trace(entry, after.teller());
  }

  /// Of one that the import itself told again.
  Map<String, AttributeValue> toldAgain(LogEntry entry) {
    return trace(entry, AGAIN);
  }

  /// Read off what is kept of it, for an interrupted run goes on where it was; `entries` are what
  /// the log has now.
  AccountLeft left(AccountId account, Map<String, Integer> keptAsTold, List<LogEntry> entries) {
    var gone = 0;
    var kept = new HashMap<>(keptAsTold);
    var unclaimed = new HashSet<ExternalId>();
    var taken = new ArrayList<LoggedSignal>();
    for (var item : partition(account).all(run + "#").toList()) {
      var into = ItemAttributes.text(item, INTO);
      switch (into) {
        case GONE -> gone++;
        case NOTE, AGAIN -> {}
        default -> kept.merge("told by " + into + ", too", 1, Integer::sum);
      }
      var entry = RetoldSignals.entry(account, item);
      unclaimed.addAll(entry.identities());
      taken.add(entry.signal());
    }
    entries.forEach(entry -> unclaimed.removeAll(entry.identities()));
    return new AccountLeft(
        new Withdrawn(gone, kept), entries, Set.copyOf(unclaimed), List.copyOf(taken));
  }

  private Map<String, AttributeValue> trace(LogEntry entry, String into) {
    var item = new HashMap<>(entry.toItem());
    item.putAll(partition(entry.signal().account()).key(run + "#" + entry.signal().id().value()));
    item.put("signal", fromS(entry.signal().id().value()));
    item.put(INTO, fromS(into));
    return item;
  }

  private TablePartition partition(AccountId account) {
    return new TablePartition(dynamo, table, TAKEN_BACK + account);
  }
}
