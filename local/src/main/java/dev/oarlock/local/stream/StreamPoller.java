package dev.oarlock.local.stream;

import dev.oarlock.local.bus.EventPatterns;
import dev.oarlock.local.function.Functions;
import dev.oarlock.local.queue.Queues;
import dev.oarlock.local.template.Template;
import dev.oarlock.local.work.Loop;
import dev.oarlock.local.work.Pulse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// Hands the changes of a table to a function, in order, and remembers how far it came.
public final class StreamPoller {
  private static final Duration NAP = Duration.ofMillis(50);
  private final Template.StreamSource source;
  private final Tail tail;
  private final Checkpoint checkpoint;
  private final Delivery delivery;
  private final Pulse pulse;
  private final Deque<Change> waiting = new ArrayDeque<>();
  private final AtomicLong quiet = new AtomicLong();
  private volatile int lag;
  private final Loop loop;

  private StreamPoller(Template.StreamSource source, Surroundings around, String arn) {
    this.source = source;
    this.pulse = around.pulse();
    this.checkpoint =
        new Checkpoint(around.folder().map(f -> f.resolve(source.function() + ".checkpoint")));
    this.tail = new Tail(around.streams(), arn, checkpoint, filter(source));
    this.delivery =
        new Delivery(
            source,
            around.functions(),
            around.queues(),
            around.clock(),
            new Delivery.Pace(around.pause(), pulse));
    this.loop =
        Loop.start(source.function() + "-stream", this::round, around.functions().failures());
  }

  /// What a poller works with; without a folder it remembers nothing.
  public record Surroundings(
      DynamoDbStreamsClient streams,
      Functions functions,
      Queues queues,
      Clock clock,
      Pulse pulse,
      Duration pause,
      Optional<Path> folder) {}

  /// Starts following the stream of this ARN.
  public static StreamPoller start(Template.StreamSource source, Surroundings around, String arn) {
    return new StreamPoller(source, around, arn);
  }

  /// The function that is given the changes.
  public String function() {
    return source.function();
  }

  /// Changes read and not yet done with.
  public int lag() {
    return lag;
  }

  /// How many rounds found nothing to do; two more than before mean that nothing was there.
  public long quietRounds() {
    return quiet.get();
  }

  private static EventPatterns filter(Template.StreamSource source) {
    var filters = source.batching().filters();
    return new EventPatterns(
        IntStream.range(0, filters.size())
            .boxed()
            .collect(Collectors.toMap(i -> source.function() + "-" + i, filters::get)));
  }

  private void round() throws InterruptedException {
    gather();
    if (waiting.isEmpty()) {
      quiet.incrementAndGet();
      Thread.sleep(pulse.isHurried() ? Duration.ofMillis(2) : NAP);
      return;
    }
    var batch = takeBatch();
    lag = waiting.size() + batch.size();
    var wanted = batch.stream().filter(Change::wanted).toList();
    delivery.give(wanted);
    checkpoint.advance(batch);
    lag = waiting.size();
    pulse.beat();
  }

  private void gather() throws InterruptedException {
    var end = System.nanoTime() + source.batching().window().toNanos();
    while (wanted() < source.batching().size()) {
      var haul = tail.poll();
      waiting.addAll(haul.changes());
      var late = pulse.isHurried() || System.nanoTime() - end >= 0;
      if (haul.read() == 0 && (late || wanted() == 0)) {
        return;
      }
      if (haul.read() == 0) {
        Thread.sleep(NAP);
      }
    }
  }

  private long wanted() {
    return waiting.stream().filter(Change::wanted).count();
  }

  private List<Change> takeBatch() {
    var batch = new ArrayList<Change>();
    var wanted = 0;
    while (!waiting.isEmpty() && wanted < source.batching().size()) {
      var change = waiting.remove();
      batch.add(change);
      wanted += change.wanted() ? 1 : 0;
    }
    return batch;
  }

  /// What goes round here.
  public Loop loop() {
    return loop;
  }
}
