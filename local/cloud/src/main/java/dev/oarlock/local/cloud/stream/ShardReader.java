package dev.oarlock.local.cloud.stream;

import dev.oarlock.local.cloud.bus.EventPatterns;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetRecordsResponse;
import software.amazon.awssdk.services.dynamodb.model.Shard;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.model.TrimmedDataAccessException;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// Reads a stream from its checkpoint on: a shard's children only once it is read to its end.
final class ShardReader {
  private static final int MOST = 1000;
  private static final int REFUSED = 400;

  private final DynamoDbStreamsClient streams;
  private final String arn;
  private final StreamCheckpoint checkpoint;
  private final EventPatterns filter;
  private final Map<String, String> open = new LinkedHashMap<>();
  private final Set<String> finished = new HashSet<>();
  private String reading = "";

  ShardReader(
      DynamoDbStreamsClient streams,
      String arn,
      StreamCheckpoint checkpoint,
      EventPatterns filter) {
    this.streams = streams;
    this.arn = arn;
    this.checkpoint = checkpoint;
    this.filter = filter;
  }

  /// What is new in the stream; records that the filter does not want are left out but counted.
  PollResult poll() {
    reading = "the list of shards";
    if (open.isEmpty()) {
      openShards();
    }
    var changes = new ArrayList<StreamChange>();
    var read = 0;
    for (var shard : List.copyOf(open.keySet())) {
      read += read(shard, changes);
    }
    return new PollResult(changes, read);
  }

  /// What the latest poll was at last: a shard.
  String reading() {
    return reading;
  }

  /// What one poll brought: the wanted changes, and how many records were read for them.
  record PollResult(List<StreamChange> changes, int recordsRead) {
    static final PollResult NONE = new PollResult(List.of(), 0);
  }

  private int read(String shard, List<StreamChange> changes) {
    reading = shard;
    var records = next(shard);
    for (var record : records.records()) {
      var json = StreamEventJson.record(arn, record);
      var wanted = filter.matches(json);
      changes.add(new StreamChange(shard, record.dynamodb().sequenceNumber(), json, wanted));
    }
    if (records.nextShardIterator() == null) {
      open.remove(shard);
      finished.add(shard);
    } else {
      open.put(shard, records.nextShardIterator());
    }
    return records.records().size();
  }

  /// An iterator expires after a quarter of an hour without a write; DynamoDB Local refuses it then
  /// without a name for the error.
  private GetRecordsResponse next(String shard) {
    try {
      return records(Optional.ofNullable(open.get(shard)).orElseGet(() -> iterator(shard)));
    } catch (DynamoDbException refused) {
      if (refused.statusCode() != REFUSED) {
        throw refused;
      }
      return records(iterator(shard));
    }
  }

  private GetRecordsResponse records(String iterator) {
    return streams.getRecords(b -> b.shardIterator(iterator).limit(MOST));
  }

  private void openShards() {
    var shards = streams.describeStream(b -> b.streamArn(arn)).streamDescription().shards();
    var known = new HashSet<>(shards.stream().map(Shard::shardId).toList());
    for (var shard : shards) {
      var parent = shard.parentShardId();
      var ready = parent == null || !known.contains(parent) || finished.contains(parent);
      if (ready && !finished.contains(shard.shardId())) {
        open.put(shard.shardId(), iterator(shard.shardId()));
      }
    }
  }

  private String iterator(String shard) {
    try {
      return checkpoint.last(shard).map(last -> after(shard, last)).orElseGet(() -> start(shard));
    } catch (TrimmedDataAccessException e) {
      return start(shard);
    }
  }

  private String after(String shard, String sequence) {
    return streams
        .getShardIterator(b ->
            b.streamArn(arn)
                .shardId(shard)
                .shardIteratorType(ShardIteratorType.AFTER_SEQUENCE_NUMBER)
                .sequenceNumber(sequence))
        .shardIterator();
  }

  private String start(String shard) {
    return streams
        .getShardIterator(
            b -> b.streamArn(arn).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
        .shardIterator();
  }
}
