package dev.oarlock.local.cloud.schedule;

import dev.oarlock.local.cloud.cloudformation.ResourceNames;
import dev.oarlock.local.cloud.queue.AsyncInvoker;
import dev.oarlock.local.cloud.queue.LocalQueues;
import dev.oarlock.local.cloud.runtime.BackgroundLoop;
import dev.oarlock.local.cloud.runtime.FailureLog;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.local.cloud.template.CloudTemplate;
import dev.oarlock.local.slack.disk.AtomicFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Starts functions when their time has come. What came due while the machine was off is caught up
/// with once: a laptop sleeps through ten past midnight, the cloud does not.
public final class ScheduleRunner {
  private static final Duration TICK = Duration.ofSeconds(1);
  private final Map<CloudTemplate.ScheduledInvocation, ScheduleExpression> times = new HashMap<>();
  private final Map<String, Instant> lastFired = new HashMap<>();
  private final LocalQueues queues;
  private final Clock clock;
  private final Optional<Path> file;
  private final FailureLog failures;
  private final BackgroundLoop loop;
  private boolean suspended;

  private ScheduleRunner(
      List<CloudTemplate.ScheduledInvocation> schedules,
      LocalQueues queues,
      Clock clock,
      Optional<Path> file,
      FailureLog failures) {
    this.queues = queues;
    this.clock = clock;
    this.file = file;
    this.failures = failures;
    schedules.forEach(s -> times.put(s, ScheduleExpression.of(s.expression(), s.zone())));
    schedules.forEach(s -> lastFired.put(s.id(), clock.instant()));
    file.filter(Files::exists).ifPresent(this::read);
    file.ifPresent(this::write);
    loop = BackgroundLoop.start("schedules", this::round, failures);
  }

  /// Starts watching the clock; the file remembers what has been fired.
  public static ScheduleRunner start(
      List<CloudTemplate.ScheduledInvocation> schedules,
      LocalQueues queues,
      Clock clock,
      Optional<Path> file,
      FailureLog failures) {
    return new ScheduleRunner(schedules, queues, clock, file, failures);
  }

  /// The payload that EventBridge Scheduler sends for a schedule that names none.
  public static String payload(CloudTemplate.ScheduledInvocation schedule, Instant time) {
    return schedule
        .input()
        .orElseGet(() -> {
          var event = StrictJson.object();
          event.put("version", "0").put("id", UUID.randomUUID().toString());
          event.put("detail-type", "Scheduled Event").put("source", "aws.scheduler");
          event.put("account", ResourceNames.ACCOUNT).put("time", time.toString());
          event.put("region", ResourceNames.REGION);
          event
              .putArray("resources")
              .add(ResourceNames.arn("scheduler", "schedule/default/" + schedule.id()));
          event.put("detail", "{}");
          return StrictJson.write(event);
        });
  }

  /// When each schedule, by its id, fires next.
  public Map<String, Optional<Instant>> next() {
    var now = clock.instant();
    return times.entrySet().stream()
        .collect(Collectors.toMap(e -> e.getKey().id(), e -> e.getValue().nextAfter(now)));
  }

  /// From now on only `due` and `start` start anything: for whoever moves the clock along and wants
  /// the same to happen each time.
  public synchronized void suspend() {
    suspended = true;
  }

  /// The clock on the wall decides again.
  public synchronized void resume() {
    suspended = false;
  }

  /// What has come due since it was last started, the earliest first.
  public synchronized List<CloudTemplate.ScheduledInvocation> due() {
    var now = clock.instant();
    return times.keySet().stream()
        .filter(schedule -> next(schedule).filter(next -> !next.isAfter(now)).isPresent())
        .sorted(Comparator.comparing(schedule -> next(schedule).orElse(now)))
        .toList();
  }

  private Optional<Instant> next(CloudTemplate.ScheduledInvocation schedule) {
    var last = lastFired.getOrDefault(schedule.id(), clock.instant());
    return Optional.ofNullable(times.get(schedule)).flatMap(time -> time.nextAfter(last));
  }

  /// Starts its function, and only then notes that it did.
  public synchronized void start(CloudTemplate.ScheduledInvocation schedule) {
    var now = clock.instant();
    var queue = AsyncInvoker.queueName(schedule.function());
    queues.send(List.of(LocalQueues.newMessage(queue, payload(schedule, now), now.toEpochMilli())));
    lastFired.put(schedule.id(), now);
    file.ifPresent(this::write);
  }

  private synchronized void startDue() {
    if (!suspended && queues.room().isLeft()) {
      due().forEach(this::start);
    }
  }

  private void round() throws InterruptedException {
    startDue();
    Thread.sleep(TICK);
  }

  private void read(Path path) {
    try {
      var text = Files.readString(path);
      try {
        StrictJson.parse(text)
            .properties()
            .forEach(e -> lastFired.put(e.getKey(), Instant.parse(e.getValue().asText())));
      } catch (IllegalArgumentException | DateTimeParseException _) {
        readTorn(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path + ": " + e.getMessage(), e);
    }
  }

  /// It was last written when something was fired, so all that came due since is caught up with.
  private void readTorn(Path path) throws IOException {
    var lastWritten = Files.getLastModifiedTime(path).toInstant();
    lastFired.replaceAll((_, _) -> lastWritten);
    failures.addRepair(
        "%s could not be read and is now %s: what came due since %s is caught up with"
            .formatted(path, new AtomicFile(path).putAside(), lastWritten));
  }

  private void write(Path path) {
    try {
      var times = StrictJson.object();
      lastFired.forEach((id, time) -> times.put(id, time.toString()));
      new AtomicFile(path).write(StrictJson.write(times));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path + ": " + e.getMessage(), e);
    }
  }

  /// What goes round here.
  public BackgroundLoop loop() {
    return loop;
  }
}
