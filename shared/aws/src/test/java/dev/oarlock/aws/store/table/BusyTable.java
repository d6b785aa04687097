package dev.oarlock.aws.store.table;

import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// A real table that, so many times, does but the first of a batch and hands the rest back.
final class BusyTable implements DynamoDbClient {
  private final DynamoDbClient real;
  private int busy;

  BusyTable(DynamoDbClient real, int busy) {
    this.real = real;
    this.busy = busy;
  }

  @Override
  public BatchGetItemResponse batchGetItem(BatchGetItemRequest get) {
    if (busy == 0) {
      return real.batchGetItem(get);
    }
    busy--;
    var table = get.requestItems().keySet().iterator().next();
    var asked = get.requestItems().get(table);
    return real
        .batchGetItem(get.toBuilder().requestItems(Map.of(table, part(asked, 0, 1))).build())
        .toBuilder()
        .unprocessedKeys(Map.of(table, part(asked, 1, asked.keys().size())))
        .build();
  }

  private static KeysAndAttributes part(KeysAndAttributes all, int from, int to) {
    return all.toBuilder().keys(all.keys().subList(from, to)).build();
  }

  @Override
  public BatchWriteItemResponse batchWriteItem(BatchWriteItemRequest write) {
    if (busy == 0) {
      return real.batchWriteItem(write);
    }
    busy--;
    var table = write.requestItems().keySet().iterator().next();
    var asked = write.requestItems().get(table);
    var first = Map.of(table, List.of(asked.getFirst()));
    return real.batchWriteItem(write.toBuilder().requestItems(first).build()).toBuilder()
        .unprocessedItems(Map.of(table, asked.subList(1, asked.size())))
        .build();
  }

  @Override
  public String serviceName() {
    return real.serviceName();
  }

  @Override
  public void close() {}
}
