package dev.oarlock.aws.store.log;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.lambda.ParallelWork;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.domain.account.facts.MergedLog;
import dev.oarlock.domain.account.facts.MergedLogStream;
import dev.oarlock.domain.account.facts.OrderDefaults;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SignalId;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.Select;

/// All signals of all accounts, append-only: one write unit each, and the same id twice is one.
public final class SignalLog {
  /// What became of a signal: new, or already there under its id. `RETOLD` is one that an import
  /// had brought in the same words, which another import may not be forgotten for.
  public enum AppendResult {
    APPENDED,
    DUPLICATE,
    RETOLD
  }

  private static final int FEW = 100;
  private static final int AT_ONCE = 16;

  private static final Comparator<LoggedSignal> BY_TIME =
      Comparator.comparing(LoggedSignal::at)
          .thenComparing(LoggedSignal::knownAt)
          .thenComparing(signal -> signal.id().value());

  private final DynamoDbClient dynamo;
  private final String table;
  private final OrderDefaults orderDefaults;

  /// `orderDefaults` fill in what the orders of the log leave unsaid, whenever it is read.
  public SignalLog(DynamoDbClient dynamo, String table, OrderDefaults orderDefaults) {
    this.dynamo = dynamo;
    this.table = table;
    this.orderDefaults = orderDefaults;
  }

  public SignalLog(DynamoDbClient dynamo, String table) {
    this(dynamo, table, OrderDefaults.shipped());
  }

  public static SignalLog of(AppContext appContext) {
    return new SignalLog(
        appContext.dynamo(), appContext.setting("TABLE_NAME"), appContext.orderDefaults());
  }

  /// One conditional put. A signal whose id the account's log has stays as it was first appended.
  public AppendResult append(LogEntry entry) {
    try {
      dynamo.putItem(put ->
          put.tableName(table)
              .item(entry.toItem())
              .conditionExpression("attribute_not_exists(pk)")
              .returnValuesOnConditionCheckFailure(ReturnValuesOnConditionCheckFailure.ALL_OLD));
      return AppendResult.APPENDED;
    } catch (ConditionalCheckFailedException there) {
      return toldAgain(LogEntry.entry(there.item()), entry);
    }
  }

  /// What an import or a wrong answer brought may be taken back, and then the log has what others
  /// told of it.
  private AppendResult toldAgain(LogEntry first, LogEntry again) {
    if (!isToldByAnotherId(first, again)
        && (first.run().isEmpty() || first.teller().equals(again.teller()))) {
      return AppendResult.DUPLICATE;
    }
    if (again.run().isPresent() && first.tellsSameAs(again)) {
      return AppendResult.RETOLD;
    }
    new RetoldSignals(dynamo, table).note(again);
    return find(again.signal().account(), again.signal().id()).isPresent()
        ? AppendResult.DUPLICATE
        : append(again); // the first telling was taken back in this moment
  }

  /// An id may turn out to be another account's, and then the log has what others told.
  private static boolean isToldByAnotherId(LogEntry first, LogEntry again) {
    return first.named().isPresent() && !first.named().equals(again.named());
  }

  /// Appends one signal each to many logs; the answer is how many were new. A few are appended in
  /// their order; of more some at once, for the table takes longer to answer than to write.
  public int appendAll(List<LogEntry> entries) {
    var results = ParallelWork.all(entries, entries.size() <= FEW ? 1 : AT_ONCE, this::append);
    return Collections.frequency(results, AppendResult.APPENDED);
  }

  /// Puts what stands in the place of an entry now, or, where nothing does, takes it away; false if
  /// the log does not have that entry any more.
  public boolean replace(LogEntry before, Optional<LogEntry> after) {
    var isAsRead = "knownAt = :known AND #source = :source";
    var names = Map.of("#source", "source");
    var read =
        Map.of(
            ":known", fromS(before.signal().knownAt().toString()),
            ":source", fromS(before.source()));
    var key = LogEntry.key(before.signal().account(), before.signal().id());
    try {
      after.ifPresentOrElse(
          entry ->
              dynamo.putItem(put ->
                  put.tableName(table)
                      .item(entry.toItem())
                      .conditionExpression(isAsRead)
                      .expressionAttributeNames(names)
                      .expressionAttributeValues(read)),
          () ->
              dynamo.deleteItem(delete ->
                  delete
                      .tableName(table)
                      .key(key)
                      .conditionExpression(isAsRead)
                      .expressionAttributeNames(names)
                      .expressionAttributeValues(read)));
      return true;
    } catch (ConditionalCheckFailedException _) {
      return false;
    }
  }

  /// The signal of an account with an id.
  public Optional<LoggedSignal> find(AccountId account, SignalId id) {
    return entry(account, id).map(LogEntry::signal).map(orderDefaults::applyTo);
  }

  /// Its own signals whose ids start so.
  public List<LoggedSignal> startingWith(AccountId account, String start) {
    return items(account, true, start).map(LogEntry::fromItem).map(orderDefaults::applyTo).toList();
  }

  /// The same as it was told and by whom.
  public Optional<LogEntry> entry(AccountId account, SignalId id) {
    var found =
        dynamo.getItem(
            get -> get.tableName(table).key(LogEntry.key(account, id)).consistentRead(true));
    return found.hasItem() ? Optional.of(LogEntry.entry(found.item())) : Optional.empty();
  }

  /// The whole log of one account and of those that were merged into it, in the order in which
  /// things happened.
  public List<LoggedSignal> ofAccount(AccountId account) {
    return ofAccount(account, own -> own(own, true).toList());
  }

  /// The same one by one and in no order, each time that it is asked for, where it may be too long
  /// to be held.
  public Supplier<Stream<LoggedSignal>> reader(AccountId account) {
    var merged = new MergedLogStream(own -> own(own, true));
    return () -> merged.of(account);
  }

  /// The same at half the price, for an answer: what came within the last second may be missing.
  public List<LoggedSignal> ofAccountEventuallyConsistent(AccountId account) {
    return ofAccountEventuallyConsistent(account, Integer.MAX_VALUE - 1);
  }

  /// The same, of a log of so many signals at most; of a longer one no more is read than shows that
  /// it is longer.
  public List<LoggedSignal> ofAccountEventuallyConsistent(AccountId account, int most) {
    return ofAccount(account, own -> own(own, false).limit(most + 1L).toList());
  }

  private static List<LoggedSignal> ofAccount(
      AccountId account, Function<AccountId, List<LoggedSignal>> own) {
    return new MergedLog(own).of(account).stream().sorted(BY_TIME).toList();
  }

  /// What was told of one account under its own id, as it was told and by whom, one by one.
  public Stream<LogEntry> entries(AccountId account, UnreadableItems unreadable) {
    return items(account, true)
        .flatMap(item -> unreadable.readable(item, LogEntry::entry).stream());
  }

  /// How many of an account's signals an import brought.
  public int count(AccountId account, String run) {
    return dynamo
        .queryPaginator(query ->
            query
                .tableName(table)
                .consistentRead(true)
                .select(Select.COUNT)
                .keyConditionExpression("pk = :account AND begins_with(sk, :signal)")
                .filterExpression("contains(origin, :run)")
                .expressionAttributeValues(
                    Map.of(
                        ":account", fromS(LogEntry.ACCOUNT + account),
                        ":signal", fromS(LogEntry.SIGNAL),
                        ":run", fromS(run))))
        .stream()
        .mapToInt(QueryResponse::count)
        .sum();
  }

  private Stream<LoggedSignal> own(AccountId account, boolean consistent) {
    return items(account, consistent).map(LogEntry::fromItem).map(orderDefaults::applyTo);
  }

  private Stream<Map<String, AttributeValue>> items(AccountId account, boolean consistent) {
    return items(account, consistent, "");
  }

  private Stream<Map<String, AttributeValue>> items(
      AccountId account, boolean consistent, String start) {
    return dynamo
        .queryPaginator(query ->
            query
                .tableName(table)
                .consistentRead(consistent)
                .keyConditionExpression("pk = :account AND begins_with(sk, :signal)")
                .expressionAttributeValues(
                    Map.of(
                        ":account", fromS(LogEntry.ACCOUNT + account),
                        ":signal", fromS(LogEntry.SIGNAL + start))))
        .items()
        .stream();
  }
}
