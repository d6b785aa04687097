package dev.oarlock.bench.pipeline;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.cloud.database.LocalDynamoDb;
import dev.oarlock.local.cloud.stream.StreamEventJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// The table's own stream, read as Lambda reads it, with the filter of the template applied.
final class SignalLogStream {
  private final DynamoDbStreamsClient streams;
  private final String arn;
  private String iterator;

  SignalLogStream(LocalDynamoDb database, String table) {
    this.streams = database.streams();
    this.arn = database.dynamo().describeTable(d -> d.tableName(table)).table().latestStreamArn();
    var shard =
        streams.describeStream(d -> d.streamArn(arn)).streamDescription().shards().getFirst();
    this.iterator =
        streams
            .getShardIterator(get ->
                get.streamArn(arn)
                    .shardId(shard.shardId())
                    .shardIteratorType(ShardIteratorType.TRIM_HORIZON))
            .shardIterator();
  }

  /// The next so many signals of the log, oldest first; the stream shows them shortly after the
  /// write.
  List<JsonNode> next(int signals) {
    var records = new ArrayList<JsonNode>();
    while (records.size() < signals) {
      var page = streams.getRecords(get -> get.shardIterator(iterator));
      iterator = Objects.requireNonNull(page.nextShardIterator());
      page.records().stream()
          .filter(SignalLogStream::isSignal)
          .forEach(record -> records.add(StreamEventJson.record(arn, record)));
    }
    return records;
  }

  private static boolean isSignal(Record record) {
    return record.eventName() == OperationType.INSERT
        && Objects.requireNonNull(record.dynamodb().keys().get("sk")).s().startsWith("SIGNAL#");
  }
}
