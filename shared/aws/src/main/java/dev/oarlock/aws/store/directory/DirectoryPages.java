package dev.oarlock.aws.store.directory;

import dev.oarlock.aws.store.table.UnreadableItems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Items of the directory, query by query, and the entries among them that can be read.
record DirectoryPages(DynamoDbClient dynamo, String table, UnreadableItems unreadable) {

  List<DirectoryEntry> entries(List<Map<String, AttributeValue>> items) {
    return items.stream()
        .filter(item -> !DirectoryItem.isRelative(item))
        .flatMap(item -> unreadable.readable(item, DirectoryItem::entry).stream())
        .toList();
  }

  List<Map<String, AttributeValue>> items(Consumer<QueryRequest.Builder> question) {
    var items = new ArrayList<Map<String, AttributeValue>>();
    each(question, items::addAll);
    return items;
  }

  /// Page by page without the SDK's paginator: this is in the way of the first answer after a cold
  /// start, and the paginator is classes to load.
  void each(
      Consumer<QueryRequest.Builder> question, Consumer<List<Map<String, AttributeValue>>> items) {
    var after = Map.<String, AttributeValue>of();
    do {
      var request = QueryRequest.builder().tableName(table);
      question.accept(request);
      var page = dynamo.query(request.exclusiveStartKey(after.isEmpty() ? null : after).build());
      items.accept(page.items());
      after = page.lastEvaluatedKey();
    } while (!after.isEmpty());
  }
}
