package dev.oarlock.cli.deploy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.cloud.function.FunctionException;
import dev.oarlock.local.cloud.function.FunctionRuntime;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.local.cloud.stream.StreamEventJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import software.amazon.awssdk.services.dynamodb.model.ShardIteratorType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;

/// What Lambda does between a queue or stream and a function: fetch, wrap, call, and put away what
/// was done.
final class EventSourcePoller {
  private final FunctionRuntime functions;
  private final SqsClient queues;
  private final DynamoDbStreamsClient streams;
  private final Map<String, String> positions = new HashMap<>();

  EventSourcePoller(FunctionRuntime functions, AwsEndpoint cloud) {
    this.functions = functions;
    this.queues = cloud.queues();
    this.streams = cloud.streams();
  }

  /// Feeds what waits in a queue; returns how many messages the function took.
  int queue(String url, String function) throws FunctionException {
    var asked = queues.receiveMessage(b -> b.queueUrl(url).maxNumberOfMessages(10));
    if (asked.messages().isEmpty()) {
      return 0;
    }
    var answer = functions.invoke(function, sqsEvent(asked.messages()));
    var failed =
        StrictJson.parse(answer).path("batchItemFailures").findValuesAsText("itemIdentifier");
    var taken = asked.messages().stream().filter(m -> !failed.contains(m.messageId())).toList();
    taken.forEach(m -> queues.deleteMessage(b -> b.queueUrl(url).receiptHandle(m.receiptHandle())));
    return taken.size();
  }

  /// Feeds the changes of a table since the last time that the filter lets through; returns how
  /// many those were.
  int stream(String arn, Predicate<String> filter, String function) throws FunctionException {
    var fed = 0;
    for (var shard : streams.describeStream(b -> b.streamArn(arn)).streamDescription().shards()) {
      var changes =
          read(arn, shard.shardId()).stream().filter(c -> filter.test(c.toString())).toList();
      if (!changes.isEmpty()) {
        functions.invoke(function, StreamEventJson.of(changes));
      }
      fed += changes.size();
    }
    return fed;
  }

  private List<JsonNode> read(String arn, String shard) {
    var position = positions.computeIfAbsent(shard, id -> start(arn, id));
    var read = streams.getRecords(b -> b.shardIterator(position));
    if (read.nextShardIterator() != null) {
      positions.put(shard, read.nextShardIterator());
    }
    return read.records().stream().map(change -> StreamEventJson.record(arn, change)).toList();
  }

  private String start(String arn, String shard) {
    return streams
        .getShardIterator(
            b -> b.streamArn(arn).shardId(shard).shardIteratorType(ShardIteratorType.TRIM_HORIZON))
        .shardIterator();
  }

  private static String sqsEvent(List<Message> messages) {
    var event = StrictJson.object();
    var records = event.putArray("Records");
    for (var message : messages) {
      records
          .addObject()
          .put("messageId", message.messageId())
          .put("receiptHandle", message.receiptHandle())
          .put("body", message.body())
          .put("eventSource", "aws:sqs");
    }
    return StrictJson.write(event);
  }
}
