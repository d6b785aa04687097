package dev.oarlock.aws.store.log;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.store.naming.AccountRefKey;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.aws.store.table.TablePartition;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.SignalId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What was told of a signal that an import had brought already, by somebody else and in other
/// words, or by another id than the first telling: should that import be taken back, or that id
/// turn out to be another account's, it is what the log would have without it.
public record RetoldSignals(DynamoDbClient dynamo, String table) {
  private static final String PARTITION = "RETOLD#";
  private static final String SIGNAL = "signal";

  /// Of one teller the first telling counts, as in the log.
  void note(LogEntry entry) {
    partition(entry.signal().account()).add(sk(entry), item(entry));
  }

  /// How one is kept.
  public static Map<String, AttributeValue> item(LogEntry entry) {
    var item = new HashMap<>(entry.toItem());
    item.put(SIGNAL, fromS(entry.signal().id().value()));
    item.putAll(key(entry));
    return item;
  }

  /// All of an account.
  public List<LogEntry> of(AccountId account) {
    return partition(account).all().map(item -> entry(account, item)).toList();
  }

  public void remove(LogEntry entry) {
    dynamo.deleteItem(delete -> delete.tableName(table).key(key(entry)));
  }

  /// The key of one, to be let go of.
  public static Map<String, AttributeValue> key(LogEntry entry) {
    return Map.of("pk", fromS(PARTITION + entry.signal().account()), "sk", fromS(sk(entry)));
  }

  /// What the log would have of an item that is kept beside it.
  public static LogEntry entry(AccountId account, Map<String, AttributeValue> kept) {
    var item = new HashMap<>(kept);
    item.putAll(LogEntry.key(account, new SignalId(ItemAttributes.text(kept, SIGNAL))));
    return LogEntry.entry(item);
  }

  private static String sk(LogEntry entry) {
    var teller =
        entry.teller()
            + entry
                .named()
                .filter(_ -> !isRegistration(entry))
                .map(AccountRefKey::of)
                .map("\n"::concat)
                .orElse("");
    return entry.signal().id().value() + "#" + AccountRefKey.digest(teller);
  }

  /// A registration's id never told two tellings apart, and what is kept keeps its key.
  private static boolean isRegistration(LogEntry entry) {
    return entry.signal().signal() instanceof AccountRegistered;
  }

  private TablePartition partition(AccountId account) {
    return new TablePartition(dynamo, table, PARTITION + account);
  }
}
