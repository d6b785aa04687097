package dev.oarlock.cli.personal;

import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Every item of the table, page by page, each as it is now.
record TableScan(DynamoDbClient dynamo, String table) {
  Stream<TableItem> items() {
    return dynamo.scanPaginator(scan -> scan.tableName(table).consistentRead(true)).items().stream()
        .map(TableItem::of);
  }
}
