package dev.oarlock.aws.store.anomaly;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.domain.dataquality.anomaly.DailyShiftCount;
import dev.oarlock.domain.dataquality.anomaly.MeasureShift;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Counts an account once for a day and a shift, however often the stream brings its batch: with
/// the count a note is written that it was counted, in one transaction, or neither. The note's key
/// is a digest, so that it names nobody; it expires when no batch can come again.
public final class ShiftCounter {
  /// A transaction has a hundred items at the most.
  private static final int MAX_NOTES = 90;

  private static final int MAX_CONFLICTS = 12;
  private static final long PAUSE_MILLIS = 15;
  private static final int NOTE_DAYS = 10;

  private final DynamoDbClient dynamo;
  private final String table;
  private final AnomalyStore anomalies;

  public ShiftCounter(DynamoDbClient dynamo, String table) {
    this.dynamo = dynamo;
    this.table = table;
    this.anomalies = new AnomalyStore(dynamo, table);
  }

  public static ShiftCounter of(AppContext appContext) {
    return new ShiftCounter(appContext.dynamo(), appContext.setting("TABLE_NAME"));
  }

  private record CountedShift(MeasureShift shift, String key) {}

  /// Adds who reported and who moved on a day, and returns the day's counts as they are now.
  public DailyShiftCount count(
      LocalDate day, Map<SignalType, Integer> reported, Map<MeasureShift, Set<AccountId>> moved) {
    var shifts = new ArrayList<CountedShift>();
    moved.forEach((shift, accounts) ->
        accounts.forEach(it -> shifts.add(new CountedShift(shift, key(day, shift, it)))));
    var reporters = reported;
    for (var from = 0; from < shifts.size(); from += MAX_NOTES) {
      var some = shifts.subList(from, Math.min(shifts.size(), from + MAX_NOTES));
      add(day, reporters, some);
      reporters = Map.of();
    }
    return anomalies.countOf(day);
  }

  private static String key(LocalDate day, MeasureShift shift, AccountId account) {
    var name = day + "#" + shift.key() + "#" + account.value();
    return "MOVED#" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
  }

  /// Without those that were counted before.
  private void add(LocalDate day, Map<SignalType, Integer> reported, List<CountedShift> shifts) {
    var left = shifts;
    for (var conflicts = 0; !(left.isEmpty() && reported.isEmpty()); ) {
      try {
        write(day, reported, left);
        return;
      } catch (TransactionCanceledException e) {
        var unknown = unknown(left, e);
        conflicts += unknown.size() == left.size() ? 1 : 0;
        if (conflicts > MAX_CONFLICTS) {
          throw e;
        }
        pause(conflicts);
        left = unknown;
      }
    }
  }

  private static List<CountedShift> unknown(
      List<CountedShift> shifts, TransactionCanceledException refused) {
    var unknown = new ArrayList<CountedShift>();
    for (var i = 0; i < shifts.size(); i++) {
      if (!"ConditionalCheckFailed".equals(refused.cancellationReasons().get(i).code())) {
        unknown.add(shifts.get(i));
      }
    }
    return unknown;
  }

  /// Many batches of one day add to one item, and of two at once one is refused.
  private static void pause(int conflicts) {
    try {
      Thread.sleep(PAUSE_MILLIS * conflicts);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while counting", e);
    }
  }

  private void write(LocalDate day, Map<SignalType, Integer> reported, List<CountedShift> shifts) {
    var moved = new HashMap<MeasureShift, Integer>();
    shifts.forEach(it -> moved.merge(it.shift(), 1, Integer::sum));
    var expires = day.plusDays(NOTE_DAYS).atStartOfDay(ZoneOffset.UTC).toEpochSecond();
    var items = new ArrayList<TransactWriteItem>();
    for (var shift : shifts) {
      var item =
          Map.of("pk", fromS(shift.key()), "sk", fromS("MOVED"), "expires", fromN("" + expires));
      items.add(
          TransactWriteItem.builder()
              .put(put ->
                  put.tableName(table).item(item).conditionExpression("attribute_not_exists(pk)"))
              .build());
    }
    var addition = anomalies.addition(new DailyShiftCount(day, Map.of(), reported, moved));
    items.add(
        TransactWriteItem.builder()
            .update(update ->
                update
                    .tableName(table)
                    .key(addition.key())
                    .updateExpression(addition.expression())
                    .expressionAttributeNames(addition.names())
                    .expressionAttributeValues(addition.values()))
            .build());
    dynamo.transactWriteItems(write -> write.transactItems(items));
  }
}
