package dev.oarlock.aws.store.ledger;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/// What is written of a ledger all at once, or not at all.
final class LedgerTransaction {
  private final String table;
  private final List<TransactWriteItem> items = new ArrayList<>();

  LedgerTransaction(String table) {
    this.table = table;
  }

  /// In the place of an item of that revision; of none, where it is 0.
  void put(Map<String, AttributeValue> item, long before) {
    var revision = Map.of(":before", fromN(Long.toString(before)));
    items.add(
        TransactWriteItem.builder()
            .put(put ->
                put.tableName(table)
                    .item(item)
                    .conditionExpression(
                        before == 0
                            ? "attribute_not_exists(pk)"
                            : AccountJournal.REVISION + " = :before")
                    .expressionAttributeValues(before == 0 ? null : revision))
            .build());
  }

  void put(Map<String, AttributeValue> item) {
    items.add(TransactWriteItem.builder().put(put -> put.tableName(table).item(item)).build());
  }

  void delete(Map<String, AttributeValue> key) {
    items.add(
        TransactWriteItem.builder().delete(delete -> delete.tableName(table).key(key)).build());
  }

  /// One more of a counter.
  void add(Map<String, AttributeValue> key) {
    items.add(
        TransactWriteItem.builder()
            .update(update ->
                update
                    .tableName(table)
                    .key(key)
                    .updateExpression("ADD " + MonthRevisions.REVISION + " :one")
                    .expressionAttributeValues(Map.of(":one", fromN("1"))))
            .build());
  }

  List<TransactWriteItem> items() {
    return items;
  }
}
