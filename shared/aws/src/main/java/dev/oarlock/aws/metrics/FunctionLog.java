package dev.oarlock.aws.metrics;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/// A function's log: one JSON line an event, found by its correlation id, which is the id of the
/// signal (or of its event) that caused it. Fields are ids, counts and durations: no names, no
/// amounts, no text that people wrote.
public final class FunctionLog {
  private static final int FRAMES = 5;

  private final String function;
  private final Clock clock;
  private final Consumer<String> lines;

  public FunctionLog(String function, Clock clock, Consumer<String> lines) {
    this.function = function;
    this.clock = clock;
    this.lines = lines;
  }

  public static FunctionLog of(AppContext appContext, String function) {
    return new FunctionLog(function, appContext.clock(), appContext.logLines());
  }

  public void info(String correlation, String message, Map<String, ?> fields) {
    lines.accept(JsonTree.write(line("INFO", correlation, message, fields)));
  }

  public void warn(String correlation, String message, Map<String, ?> fields) {
    lines.accept(JsonTree.write(line("WARN", correlation, message, fields)));
  }

  public void error(String correlation, String message, Throwable cause) {
    var line = line("ERROR", correlation, message, Map.of());
    line.put("error", cause.getClass().getName());
    // an IllegalArgumentException quotes the value it rejects, which may be a person's
    if (!(cause instanceof IllegalArgumentException)) {
      line.put("reason", String.valueOf(cause.getMessage()));
    }
    var at = line.putArray("at");
    Arrays.stream(cause.getStackTrace()).limit(FRAMES).forEach(frame -> at.add(frame.toString()));
    lines.accept(JsonTree.write(line));
  }

  private ObjectNode line(String level, String correlation, String message, Map<String, ?> fields) {
    var line = JsonTree.object();
    line.put("time", clock.instant().toString());
    line.put("level", level);
    line.put("function", function);
    line.put("correlation", correlation);
    line.put("message", message);
    new TreeMap<>(fields).forEach((name, value) -> put(line, name, value));
    return line;
  }

  private static void put(ObjectNode line, String name, Object value) {
    switch (value) {
      case Integer number -> line.put(name, number);
      case Long number -> line.put(name, number);
      case Double number -> line.put(name, number);
      case Boolean flag -> line.put(name, flag);
      default -> line.put(name, value.toString());
    }
  }
}
