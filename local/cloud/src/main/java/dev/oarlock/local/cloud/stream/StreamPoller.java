package dev.oarlock.local.cloud.stream;

import dev.oarlock.local.cloud.bus.EventPatterns;
import dev.oarlock.local.cloud.database.LocalDynamoDb;
import dev.oarlock.local.cloud.function.FunctionRuntime;
import dev.oarlock.local.cloud.queue.LocalQueues;
import dev.oarlock.local.cloud.runtime.ActivityCounter;
import dev.oarlock.local.cloud.runtime.BackgroundLoop;
import dev.oarlock.local.cloud.template.CloudTemplate;
import dev.oarlock.local.slack.disk.AtomicFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Hands the changes of a table to a function, in order, and remembers how far it came.
public final class StreamPoller {
  private final CloudTemplate.StreamSource source;
  private final ShardReader tail;
  private final StreamCheckpoint checkpoint;
  private final StreamBatchDelivery delivery;
  private final StreamPace pace;
  private final ActivityCounter pulse;
  private final Deque<StreamChange> waiting = new ArrayDeque<>();
  private final AtomicLong idleRoundCount = new AtomicLong();
  private final LocalDynamoDb database;
  private final Clock clock;

  /// How many writes there were when the stream was found empty.
  private volatile long emptyAt = -1;

  private volatile int lag;
  private volatile Optional<Instant> behindSince = Optional.empty();
  private volatile Optional<String> readFailure = Optional.empty();
  private final BackgroundLoop loop;

  private StreamPoller(CloudTemplate.StreamSource source, PollerContext context, String arn) {
    this.source = source;
    this.database = context.database();
    this.pace = new StreamPace(context.activity(), context.isTakenIn(), source.batching().window());
    this.pulse = context.activity();
    this.clock = context.clock();
    this.checkpoint =
        new StreamCheckpoint(
            context.folder().map(f -> new AtomicFile(f.resolve(source.function() + ".checkpoint"))),
            text -> context.functions().failures().addRepair(text));
    this.tail = new ShardReader(context.database().streams(), arn, checkpoint, filter(source));
    this.delivery =
        new StreamBatchDelivery(
            source,
            context.functions(),
            context.queues(),
            context.clock(),
            new StreamBatchDelivery.RetryPause(context.pause(), pulse));
    this.loop =
        BackgroundLoop.start(
            source.function() + "-stream", this::round, context.functions().failures());
  }

  /// What a poller works with, and whether nobody is about to write; without a folder it remembers
  /// nothing.
  public record PollerContext(
      LocalDynamoDb database,
      BooleanSupplier isTakenIn,
      FunctionRuntime functions,
      LocalQueues queues,
      Clock clock,
      ActivityCounter activity,
      Duration pause,
      Optional<Path> folder) {}

  /// Starts following the stream of this ARN.
  public static StreamPoller start(
      CloudTemplate.StreamSource source, PollerContext context, String arn) {
    return new StreamPoller(source, context, arn);
  }

  /// The function that is given the changes.
  public String function() {
    return source.function();
  }

  /// Changes read and not yet done with.
  public int lag() {
    return lag;
  }

  /// Since when there are changes that are not done with; empty once all were.
  public Optional<Instant> behindSince() {
    return behindSince;
  }

  /// Why the stream could not be read at the last look, and which of its shards; empty once it can.
  public Optional<String> readFailure() {
    return readFailure;
  }

  /// How many rounds found nothing to do; two more than before mean that nothing was there.
  public long idleRounds() {
    return idleRoundCount.get();
  }

  /// Whether it is done with all that was read, and nobody has written since it found no more.
  public boolean isCaughtUp() {
    return lag == 0 && emptyAt == database.writes();
  }

  private static EventPatterns filter(CloudTemplate.StreamSource source) {
    var filters = source.batching().filters();
    return new EventPatterns(
        IntStream.range(0, filters.size())
            .boxed()
            .collect(Collectors.toMap(i -> source.function() + "-" + i, filters::get)));
  }

  private void round() throws InterruptedException {
    gather();
    if (waiting.isEmpty()) {
      behindSince = Optional.empty();
      idleRoundCount.incrementAndGet();
      pace.pause();
      return;
    }
    var batch = takeBatch();
    lag = waiting.size() + batch.size();
    behindSince = behindSince.or(() -> Optional.of(clock.instant()));
    var wanted = batch.stream().filter(StreamChange::matchesFilter).toList();
    try {
      delivery.deliver(wanted);
      checkpoint.advance(batch);
    } finally {
      lag = waiting.size();
      pulse.increment();
    }
  }

  /// Whether all is written is asked before the look, so that it sees all of it.
  private void gather() throws InterruptedException {
    var began = System.nanoTime();
    while (wanted() < source.batching().size()) {
      var allWritten = pace.isTakenIn();
      var haul = look();
      waiting.addAll(haul.changes());
      lag = waiting.size();
      var late = pace.isOver(began, allWritten);
      if (haul.recordsRead() == 0 && (late || wanted() == 0)) {
        return;
      }
      if (haul.recordsRead() == 0) {
        pace.pause();
      }
    }
  }

  /// Nothing where nobody has written since it was found empty: each look takes the table from
  /// those who are at work.
  private ShardReader.PollResult look() {
    var writes = database.writes();
    if (writes == emptyAt) {
      return ShardReader.PollResult.NONE;
    }
    var haul = poll();
    emptyAt = haul.recordsRead() == 0 ? writes : -1;
    return haul;
  }

  private ShardReader.PollResult poll() {
    try {
      var haul = tail.poll();
      readFailure = Optional.empty();
      return haul;
    } catch (RuntimeException e) {
      readFailure = Optional.of(tail.reading() + ": " + e.getMessage());
      throw e;
    }
  }

  private long wanted() {
    return waiting.stream().filter(StreamChange::matchesFilter).count();
  }

  private List<StreamChange> takeBatch() {
    var batch = new ArrayList<StreamChange>();
    var wanted = 0;
    while (!waiting.isEmpty() && wanted < source.batching().size()) {
      var change = waiting.remove();
      batch.add(change);
      wanted += change.matchesFilter() ? 1 : 0;
    }
    return batch;
  }

  /// What goes round here.
  public BackgroundLoop loop() {
    return loop;
  }
}
