package dev.oarlock.local.cloud.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// What failed: each a line of the log, the latest ones kept to look at.
public final class FailureLog {
  private static final int KEPT = 100;
  private static final int FRAMES = 12;
  private final Deque<Failure> latest = new ArrayDeque<>();
  private final Clock clock;
  private final Consumer<String> lines;
  private long count;
  private Optional<Error> broken = Optional.empty();

  /// Failures that are written to these lines.
  public FailureLog(Clock clock, Consumer<String> lines) {
    this.clock = clock;
    this.lines = lines;
  }

  /// Who failed, when (ISO instant) and why.
  public record Failure(String function, String time, String reason) {}

  /// The latest, oldest first.
  public synchronized List<Failure> latest() {
    return List.copyOf(latest);
  }

  /// All since the start.
  public synchronized long count() {
    return count;
  }

  /// The first that no repeat mends: no memory, a class that is not there.
  public synchronized Optional<Error> broken() {
    return broken;
  }

  /// One more.
  public synchronized void add(String function, Throwable cause) {
    var failure = new Failure(function, clock.instant().toString(), cause.toString());
    count++;
    if (broken.isEmpty() && cause instanceof Error error) {
      broken = Optional.of(error);
    }
    latest.add(failure);
    if (latest.size() > KEPT) {
      latest.remove();
    }
    lines.accept(line(failure, cause).toString());
  }

  /// A file of the instance that was torn, and what was made of it.
  public synchronized void addRepair(String told) {
    add("data folder", new IllegalStateException(told));
  }

  private static JsonNode line(Failure failure, Throwable cause) {
    var line =
        StrictJson.object()
            .put("time", failure.time())
            .put("level", "ERROR")
            .put("function", failure.function())
            .put("message", "failed")
            .put("error", cause.getClass().getName());
    var at = line.putArray("at");
    Arrays.stream(cause.getStackTrace()).limit(FRAMES).forEach(frame -> at.add(frame.toString()));
    return line;
  }
}
