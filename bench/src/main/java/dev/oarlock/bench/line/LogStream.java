package dev.oarlock.bench.line;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.database.LocalDatabase;
import dev.oarlock.local.stream.StreamEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// The table's own stream, read as Lambda reads it, with the filter of the template applied.
final class LogStream {
  private final DynamoDbStreamsClient streams;
  private final String arn;
  private String iterator;

  LogStream(LocalDatabase database, String table) {
    this.streams = database.streams();
    this.arn =
        database.dynamo().describeTable(d -> d.tableName(table)).table().latestStreamArn();
    var shard =
        streams.describeStream(d -> d.streamArn(arn)).streamDescription().shards().getFirst();
    this.iterator =
        streams
            .getShardIterator(
                get ->
                    get.streamArn(arn)
                        .shardId(shard.shardId())
                        .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
            .shardIterator();
  }

  /// The signals that were logged since the last call, oldest first.
  List<JsonNode> news() {
    var news = new ArrayList<JsonNode>();
    while (true) {
      var page = streams.getRecords(get -> get.shardIterator(iterator));
      iterator = Objects.requireNonNull(page.nextShardIterator());
      if (page.records().isEmpty()) {
        return news;
      }
      page.records().stream()
          .filter(LogStream::isSignal)
          .forEach(record -> news.add(StreamEvent.record(arn, record)));
    }
  }

  private static boolean isSignal(Record record) {
    return record.eventName() == OperationType.INSERT
        && record.dynamodb().keys().get("sk").s().startsWith("SIGNAL#");
  }
}
