package dev.oarlock.local.cloud;

import dev.oarlock.local.cloud.queue.AsyncInvoker;
import dev.oarlock.local.cloud.queue.LocalQueue;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.local.cloud.stream.StreamPoller;
import dev.oarlock.local.cloud.template.CloudTemplate;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells whether everything is done, and waits for it.
final class DrainMonitor {
  private static final Duration POLL = Duration.ofMillis(2);
  private final LocalCloud cloud;
  private final Set<String> consumedQueues;

  DrainMonitor(LocalCloud cloud) {
    this.cloud = cloud;
    this.consumedQueues =
        Stream.concat(
                cloud.template().queueSources().stream().map(CloudTemplate.QueueSource::queue),
                cloud.template().functions().stream().map(f -> AsyncInvoker.queueName(f.id())))
            .collect(Collectors.toSet());
  }

  /// Whether somebody takes messages out of a queue; nobody does from dead letters.
  boolean hasConsumer(LocalQueue queue) {
    return consumedQueues.contains(queue.id());
  }

  /// Whether nothing is known to be left, without looking into the streams.
  boolean isIdle() {
    return isTakenIn() && cloud.pollers().streams().stream().allMatch(stream -> stream.lag() == 0);
  }

  /// Whether no function is at work, no message waits for one and none is about to, so that nobody
  /// writes.
  boolean isTakenIn() {
    return !cloud.activity().isPutting()
        && cloud.functions().activeCalls() == 0
        && cloud.queues().all().stream().filter(this::hasConsumer).allMatch(q -> q.depth() == 0);
  }

  /// Ends with the error where something broke: it would be tried again and again for hours.
  void await(Duration patience) {
    var end = System.nanoTime() + patience.toNanos();
    try (var _ = cloud.activity().beginDrain()) {
      while (!isQuiet()) {
        throwIfBroken();
        if (System.nanoTime() - end > 0) {
          throw new IllegalStateException(
              "not drained after "
                  + patience
                  + ": "
                  + StrictJson.write(new CloudStatus(cloud).json()));
        }
        cloud.activity().awaitAfter(cloud.activity().count(), POLL);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while draining", e);
    }
    throwIfBroken();
  }

  private void throwIfBroken() {
    var broken = cloud.failures().broken();
    if (broken.isPresent()) {
      throw broken.get();
    }
  }

  /// Nothing waits, nothing runs, the streams hold nothing new, and while that was found out
  /// nothing happened.
  private boolean isQuiet() {
    var beats = cloud.activity().count();
    return isIdle()
        && cloud.pollers().streams().stream().allMatch(StreamPoller::isCaughtUp)
        && isIdle()
        && cloud.activity().count() == beats;
  }
}
