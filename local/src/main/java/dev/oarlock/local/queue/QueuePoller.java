package dev.oarlock.local.queue;

import dev.oarlock.local.function.BatchReply;
import dev.oarlock.local.function.FunctionFailed;
import dev.oarlock.local.function.Functions;
import dev.oarlock.local.template.Template;
import dev.oarlock.local.work.Loop;
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
  private final Template.QueueSource source;
  private final LocalQueue queue;
  private final Functions functions;
  private final Clock clock;
  private final List<Loop> loops;

  private QueuePoller(
      Template.QueueSource source, LocalQueue queue, Functions functions, Clock clock) {
    this.source = source;
    this.queue = queue;
    this.functions = functions;
    this.clock = clock;
    this.loops =
        IntStream.range(0, Math.min(MOST_AT_ONCE, source.concurrency()))
            .mapToObj(
                lane -> Loop.start(queue.id() + "-" + lane, this::round, functions.failures()))
            .toList();
  }

  /// Starts as many pollers as the source may have calls at once, four at most.
  public static QueuePoller start(
      Template.QueueSource source, Queues queues, Functions functions, Clock clock) {
    return new QueuePoller(source, queues.queue(source.queue()), functions, clock);
  }

  private void round() throws InterruptedException {
    var batching = source.batching();
    var batch = queue.receive(batching.size(), batching.window(), PATIENCE);
    if (!batch.isEmpty()) {
      settle(batch, failed(batch));
    }
  }

  private Set<String> failed(List<Message> batch) {
    var ids = batch.stream().map(Message::id).collect(Collectors.toSet());
    try {
      var event = SqsEvent.of(queue.id(), batch, clock.millis());
      var answer = functions.invoke(source.function(), event);
      return source.partial() ? BatchReply.read(answer, ids).failed() : Set.of();
    } catch (FunctionFailed e) {
      return ids;
    }
  }

  private void settle(List<Message> batch, Set<String> failed) {
    queue.drop(batch.stream().filter(message -> !failed.contains(message.id())).toList());
    queue.fail(batch.stream().filter(message -> failed.contains(message.id())).toList());
  }

  /// What goes round here.
  public List<Loop> loops() {
    return loops;
  }
}
