package dev.oarlock.local.schedule;

import dev.oarlock.local.json.Json;
import dev.oarlock.local.queue.AsyncPoller;
import dev.oarlock.local.queue.Queues;
import dev.oarlock.local.template.Names;
import dev.oarlock.local.template.Template;
import dev.oarlock.local.work.Failures;
import dev.oarlock.local.work.Loop;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/// Starts functions when their time has come. What came due while the machine was off is caught up
/// with once: a laptop sleeps through ten past midnight, the cloud does not.
public final class Schedules {
  private static final Duration TICK = Duration.ofSeconds(1);
  private final Map<Template.Schedule, ScheduleTime> times = new HashMap<>();
  private final Map<String, Instant> fired = new HashMap<>();
  private final Queues queues;
  private final Clock clock;
  private final Optional<Path> file;
  private final Loop loop;
  private boolean held;

  private Schedules(
      List<Template.Schedule> schedules,
      Queues queues,
      Clock clock,
      Optional<Path> file,
      Failures failures) {
    this.queues = queues;
    this.clock = clock;
    this.file = file;
    schedules.forEach(s -> times.put(s, ScheduleTime.of(s.expression(), s.zone())));
    schedules.forEach(s -> fired.put(s.id(), clock.instant()));
    file.filter(Files::exists).ifPresent(this::read);
    file.ifPresent(this::write);
    loop = Loop.start("schedules", this::round, failures);
  }

  /// Starts watching the clock; the file remembers what has been fired.
  public static Schedules start(
      List<Template.Schedule> schedules,
      Queues queues,
      Clock clock,
      Optional<Path> file,
      Failures failures) {
    return new Schedules(schedules, queues, clock, file, failures);
  }

  /// The payload that EventBridge Scheduler sends for a schedule that names none.
  public static String payload(Template.Schedule schedule, Instant time) {
    return schedule
        .input()
        .orElseGet(() -> {
          var event = Json.object();
          event.put("version", "0").put("id", UUID.randomUUID().toString());
          event.put("detail-type", "Scheduled Event").put("source", "aws.scheduler");
          event.put("account", Names.ACCOUNT).put("time", time.toString());
          event.put("region", Names.REGION);
          event
              .putArray("resources")
              .add(Names.arn("scheduler", "schedule/default/" + schedule.id()));
          event.put("detail", "{}");
          return Json.write(event);
        });
  }

  /// When each schedule, by its id, fires next.
  public Map<String, Optional<Instant>> next() {
    var now = clock.instant();
    return times.entrySet().stream()
        .collect(Collectors.toMap(e -> e.getKey().id(), e -> e.getValue().after(now)));
  }

  /// From now on only `due` and `start` start anything: for whoever moves the clock along and wants
  /// the same to happen each time.
  public synchronized void hold() {
    held = true;
  }

  /// The clock on the wall decides again.
  public synchronized void release() {
    held = false;
  }

  /// What has come due since it was last started, the earliest first.
  public synchronized List<Template.Schedule> due() {
    var now = clock.instant();
    return times.keySet().stream()
        .filter(schedule -> next(schedule).filter(next -> !next.isAfter(now)).isPresent())
        .sorted(Comparator.comparing(schedule -> next(schedule).orElse(now)))
        .toList();
  }

  private Optional<Instant> next(Template.Schedule schedule) {
    var last = fired.getOrDefault(schedule.id(), clock.instant());
    return Optional.ofNullable(times.get(schedule)).flatMap(time -> time.after(last));
  }

  /// Starts its function, and only then notes that it did.
  public synchronized void start(Template.Schedule schedule) {
    var now = clock.instant();
    var queue = AsyncPoller.queueName(schedule.function());
    queues.send(List.of(Queues.message(queue, payload(schedule, now), now.toEpochMilli())));
    fired.put(schedule.id(), now);
    file.ifPresent(this::write);
  }

  private synchronized void startDue() {
    if (!held) {
      due().forEach(this::start);
    }
  }

  private void round() throws InterruptedException {
    startDue();
    Thread.sleep(TICK);
  }

  private void read(Path path) {
    try {
      Json.parse(Files.readString(path))
          .properties()
          .forEach(e -> fired.put(e.getKey(), Instant.parse(e.getValue().asText())));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + path, e);
    }
  }

  private void write(Path path) {
    try {
      var times = Json.object();
      fired.forEach((id, time) -> times.put(id, time.toString()));
      Files.writeString(path, Json.write(times));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write " + path, e);
    }
  }

  /// What goes round here.
  public Loop loop() {
    return loop;
  }
}
