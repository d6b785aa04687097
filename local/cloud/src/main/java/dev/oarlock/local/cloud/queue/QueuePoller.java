package dev.oarlock.local.cloud.queue;

import dev.oarlock.local.cloud.function.FailedBatchItems;
import dev.oarlock.local.cloud.function.FunctionException;
import dev.oarlock.local.cloud.function.FunctionRuntime;
import dev.oarlock.local.cloud.runtime.BackgroundLoop;
import dev.oarlock.local.cloud.template.CloudTemplate;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Hands batches of a queue's messages to a function, as a Lambda event source does.
public final class QueuePoller {
  private static final Duration PATIENCE = Duration.ofMillis(250);
  private static final int MOST_AT_ONCE = 4;
  private final CloudTemplate.QueueSource source;
  private final LocalQueues queues;
  private final LocalQueue queue;
  private final FunctionRuntime functions;
  private final Clock clock;
  private final int lanes;
  private final List<BackgroundLoop> loops;

  private QueuePoller(
      CloudTemplate.QueueSource source,
      LocalQueues queues,
      FunctionRuntime functions,
      Clock clock) {
    this.source = source;
    this.queues = queues;
    this.queue = queues.queue(source.queue());
    this.functions = functions;
    this.clock = clock;
    this.lanes = Math.min(MOST_AT_ONCE, source.concurrency());
    this.loops =
        IntStream.range(0, lanes)
            .mapToObj(lane ->
                BackgroundLoop.start(queue.id() + "-" + lane, this::round, functions.failures()))
            .toList();
  }

  /// Starts as many pollers as the source may have calls at once, four at most.
  public static QueuePoller start(
      CloudTemplate.QueueSource source,
      LocalQueues queues,
      FunctionRuntime functions,
      Clock clock) {
    return new QueuePoller(source, queues, functions, clock);
  }

  private void round() throws InterruptedException {
    queues.room().await();
    var batching = source.batching();
    var batch = queue.receive(batching.size(), batching.window(), PATIENCE, lanes);
    if (!batch.isEmpty()) {
      acknowledge(batch, failed(batch));
    }
  }

  private Set<String> failed(List<QueueMessage> batch) {
    var ids = batch.stream().map(QueueMessage::id).collect(Collectors.toSet());
    try {
      var event = SqsEventJson.of(queue.id(), batch, clock.millis());
      var answer = functions.invoke(source.function(), event);
      return source.reportsItemFailures()
          ? FailedBatchItems.parse(answer, ids).itemIds()
          : Set.of();
    } catch (FunctionException e) {
      return ids;
    }
  }

  private void acknowledge(List<QueueMessage> batch, Set<String> failed) {
    queue.delete(batch.stream().filter(message -> !failed.contains(message.id())).toList());
    queue.returnFailed(batch.stream().filter(message -> failed.contains(message.id())).toList());
  }

  /// What goes round here.
  public List<BackgroundLoop> loops() {
    return loops;
  }
}
