package dev.oarlock.local;

import dev.oarlock.local.json.Json;
import dev.oarlock.local.queue.AsyncPoller;
import dev.oarlock.local.queue.LocalQueue;
import dev.oarlock.local.stream.StreamPoller;
import dev.oarlock.local.template.Template;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Tells whether everything is done, and waits for it.
final class Drain {
  private static final int LOOK_EVERY = 2;
  private final LocalCloud cloud;
  private final Set<String> served;

  Drain(LocalCloud cloud) {
    this.cloud = cloud;
    this.served =
        Stream.concat(
                cloud.template().queueSources().stream().map(Template.QueueSource::queue),
                cloud.template().functions().stream().map(f -> AsyncPoller.queueName(f.id())))
            .collect(Collectors.toSet());
  }

  /// Whether somebody takes messages out of a queue; nobody does from dead letters.
  boolean isServed(LocalQueue queue) {
    return served.contains(queue.id());
  }

  /// Whether nothing is known to be left, without looking into the streams.
  boolean isIdle() {
    return cloud.functions().running() == 0
        && cloud.pollers().streams().stream().allMatch(stream -> stream.lag() == 0)
        && cloud.queues().all().stream().filter(this::isServed).allMatch(q -> q.depth() == 0);
  }

  void await(Duration patience) {
    var end = System.nanoTime() + patience.toNanos();
    try (var _ = cloud.pulse().hurry()) {
      while (!isQuiet(end)) {
        if (System.nanoTime() - end > 0) {
          throw new IllegalStateException(
              "not drained after " + patience + ": " + Json.write(new Status(cloud).json()));
        }
        Thread.sleep(LOOK_EVERY);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while draining", e);
    }
  }

  /// Nothing waits, nothing runs, the streams hold nothing new, and while that was found out
  /// nothing happened.
  private boolean isQuiet(long end) throws InterruptedException {
    var beats = cloud.pulse().beats();
    if (!isIdle()) {
      return false;
    }
    for (var stream : cloud.pollers().streams()) {
      awaitQuiet(stream, beats, end);
    }
    return isIdle() && cloud.pulse().beats() == beats;
  }

  private void awaitQuiet(StreamPoller stream, long beats, long end) throws InterruptedException {
    var rounds = stream.quietRounds();
    while (stream.quietRounds() < rounds + 2
        && cloud.pulse().beats() == beats
        && System.nanoTime() - end < 0) {
      Thread.sleep(LOOK_EVERY);
    }
  }
}
