package dev.oarlock.aws.lambda;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/// Messages of an SQS queue, as Lambda hands them over.
public record QueueBatch(List<BatchMessage> messages) {
  public QueueBatch {
    messages = List.copyOf(messages);
  }

  public static QueueBatch read(InputStream input) throws IOException {
    return of(LambdaEvent.read(input));
  }

  public static QueueBatch of(JsonNode event) {
    var records = event.path("Records").spliterator();
    return new QueueBatch(
        StreamSupport.stream(records, false)
            .map(it -> new BatchMessage(it.path("messageId").asText(), it.path("body").asText()))
            .toList());
  }

  /// The same messages in another order; equal ones stay as they were.
  public QueueBatch sorted(Comparator<BatchMessage> order) {
    return new QueueBatch(messages.stream().sorted(order).toList());
  }

  /// Handles each message by itself. Whatever goes wrong with one, a failure outside or a mistake
  /// of ours, is reported and must not stop the others: the queue delivers that one again.
  public BatchResponse handle(
      Function<BatchMessage, MessageResult> handler,
      BiConsumer<BatchMessage, RuntimeException> report) {
    var failed = new ArrayList<String>();
    for (var message : messages) {
      if (result(message, handler, report) == MessageResult.RETRY) {
        failed.add(message.id());
      }
    }
    return new BatchResponse(failed);
  }

  private static MessageResult result(
      BatchMessage message,
      Function<BatchMessage, MessageResult> handler,
      BiConsumer<BatchMessage, RuntimeException> report) {
    try {
      return handler.apply(message);
    } catch (RuntimeException e) {
      report.accept(message, e);
      return MessageResult.RETRY;
    }
  }
}
