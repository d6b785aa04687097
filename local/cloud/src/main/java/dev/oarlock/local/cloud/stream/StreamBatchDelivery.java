package dev.oarlock.local.cloud.stream;

import dev.oarlock.local.cloud.cloudformation.ResourceNames;
import dev.oarlock.local.cloud.function.FailedBatchItems;
import dev.oarlock.local.cloud.function.FunctionException;
import dev.oarlock.local.cloud.function.FunctionRuntime;
import dev.oarlock.local.cloud.queue.LocalQueues;
import dev.oarlock.local.cloud.runtime.ActivityCounter;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.local.cloud.template.CloudTemplate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// Gives one batch to the function until it is done or set aside.
///
/// As Lambda does: what the function says it has done is not given again; a batch in which nothing
/// was done is halved if the source says so, tried again, and after its tries its whereabouts go to
/// the destination and the stream flows on.
final class StreamBatchDelivery {
  private static final int LONGEST = 4;
  private static final Duration SHORT = Duration.ofMillis(20);
  private final CloudTemplate.StreamSource source;
  private final FunctionRuntime functions;
  private final LocalQueues queues;
  private final Clock clock;
  private final RetryPause pace;

  /// How long to wait between tries.
  record RetryPause(Duration pause, ActivityCounter pulse) {
    void sleep(int tries) throws InterruptedException {
      Thread.sleep(pulse.isDraining() ? SHORT : pause.multipliedBy(Math.min(tries, LONGEST)));
    }
  }

  StreamBatchDelivery(
      CloudTemplate.StreamSource source,
      FunctionRuntime functions,
      LocalQueues queues,
      Clock clock,
      RetryPause pace) {
    this.source = source;
    this.functions = functions;
    this.queues = queues;
    this.clock = clock;
    this.pace = pace;
  }

  /// Returns when every change of the batch is done with.
  void deliver(List<StreamChange> batch) throws InterruptedException {
    var tries = 0;
    var rest = batch;
    while (!rest.isEmpty()) {
      queues.room().await();
      var done = invoke(rest);
      tries = done > 0 ? 0 : tries + 1;
      rest = rest.subList(done, rest.size());
      if (done == 0 && source.failure().bisect() && rest.size() > 1) {
        deliver(rest.subList(0, rest.size() / 2));
        rest = rest.subList(rest.size() / 2, rest.size());
        tries = 0;
      } else if (done == 0 && retriesExhausted(tries)) {
        sendToDestination(rest);
        return;
      } else if (done == 0) {
        pace.sleep(tries);
      }
    }
  }

  private boolean retriesExhausted(int tries) {
    return source.failure().retries() >= 0 && tries > source.failure().retries();
  }

  /// How many of the changes, from the first on, are done.
  private int invoke(List<StreamChange> batch) throws InterruptedException {
    try {
      var event = StreamEventJson.of(batch.stream().map(StreamChange::record).toList());
      var answer = functions.invoke(source.function(), event);
      return source.reportsItemFailures() ? firstFailed(batch, answer) : batch.size();
    } catch (FunctionException e) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      return 0;
    }
  }

  private static int firstFailed(List<StreamChange> batch, String answer) {
    var sequences = batch.stream().map(StreamChange::sequence).toList();
    var failed =
        FailedBatchItems.parse(answer, sequences.stream().collect(Collectors.toSet())).itemIds();
    return (int) sequences.stream().takeWhile(sequence -> !failed.contains(sequence)).count();
  }

  private void sendToDestination(List<StreamChange> batch) {
    source
        .failure()
        .destination()
        .ifPresent(queue ->
            queues.send(
                List.of(LocalQueues.newMessage(queue, failureRecord(batch), clock.millis()))));
  }

  /// What Lambda sends to a stream's destination: not the records, but where they stand.
  private String failureRecord(List<StreamChange> batch) {
    var message =
        StrictJson.object().put("version", "1.0").put("timestamp", clock.instant().toString());
    message
        .putObject("requestContext")
        .put("functionArn", ResourceNames.arn("lambda", "function:" + source.function()))
        .put("condition", "RetryAttemptsExhausted")
        .put("approximateInvokeCount", source.failure().retries() + 1);
    message
        .putObject("DDBStreamBatchInfo")
        .put("shardId", batch.getFirst().shard())
        .put("startSequenceNumber", batch.getFirst().sequence())
        .put("endSequenceNumber", batch.getLast().sequence())
        .put("batchSize", batch.size())
        .put("streamArn", batch.getFirst().record().path("eventSourceARN").asText());
    return StrictJson.write(message);
  }
}
