package dev.oarlock.aws.store.ledger;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.aws.store.table.TablePartition;
import java.time.YearMonth;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// How often something was booked that belongs to each month. What was summed up of months is still
/// right if they have the same revisions now.
public record MonthRevisions(SortedMap<YearMonth, Long> byMonth) {
  static final String REVISION = "revision";
  private static final String PARTITION = "REVENUE_MONTHS";

  static Map<String, AttributeValue> key(YearMonth month) {
    return Map.of("pk", fromS(PARTITION), "sk", fromS(month.toString()));
  }

  public static MonthRevisions load(DynamoDbClient dynamo, String table) {
    var byMonth = new TreeMap<YearMonth, Long>();
    new TablePartition(dynamo, table, PARTITION)
        .all()
        .forEach(item ->
            byMonth.put(
                YearMonth.parse(ItemAttributes.text(item, "sk")),
                Long.parseLong(ItemAttributes.of(item, REVISION).n())));
    return new MonthRevisions(byMonth);
  }

  /// Revisions only rise, so the same sum means that nothing was booked in any of them.
  public long before(YearMonth month) {
    return byMonth.headMap(month).values().stream().mapToLong(Long::longValue).sum();
  }

  /// The first month to which anything belongs.
  public Optional<YearMonth> first() {
    return byMonth.isEmpty() ? Optional.empty() : Optional.of(byMonth.firstKey());
  }
}
