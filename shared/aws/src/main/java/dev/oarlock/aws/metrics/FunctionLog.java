package dev.oarlock.aws.metrics;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import java.time.Clock;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.exception.AwsServiceException;

/// A function's log: one JSON line an event, found by its correlation id, which is the bus's id of
/// the event that caused it, or Lambda's of the request. Fields are counts, durations and words of
/// ours: nothing that a sender or a person wrote, neither names, amounts and texts nor the ids of
/// accounts and signals. The log item, the quarantine and the dead letter with that event have
/// them.
public final class FunctionLog {
  private static final int FRAMES = 5;
  private static final int MAX_CAUSES = 10;

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

  /// Which failure and where, but not its message: that may quote a value, which may be a person's.
  /// AWS's own codes say what is wrong there.
  public void error(String correlation, String message, Throwable cause) {
    var line = line("ERROR", correlation, message, Map.of());
    line.put("error", cause.getClass().getName());
    if (cause instanceof AwsServiceException refusal && refusal.awsErrorDetails() != null) {
      line.put("code", refusal.awsErrorDetails().errorCode());
    }
    at(line.putArray("at"), cause);
    var root = root(cause);
    if (!root.equals(cause)) {
      line.put("cause", root.getClass().getName());
      at(line.putArray("causeAt"), root);
    }
    lines.accept(JsonTree.write(line));
  }

  private static void at(ArrayNode at, Throwable cause) {
    Arrays.stream(cause.getStackTrace()).limit(FRAMES).forEach(frame -> at.add(frame.toString()));
  }

  private static Throwable root(Throwable failure) {
    var root = failure;
    for (var depth = 0; depth < MAX_CAUSES && root.getCause() != null; depth++) {
      root = root.getCause();
    }
    return root;
  }

  /// What a whole invocation does.
  public interface InvocationWork<X extends Exception> {
    void run() throws X;
  }

  /// Does the work of an invocation. What escapes a handler is written down by Lambda with its
  /// message, so another failure takes its place that quotes nothing.
  public <X extends Exception> void guard(String correlation, InvocationWork<X> work) throws X {
    try {
      work.run();
    } catch (InvocationFailure e) {
      throw e;
    } catch (RuntimeException e) {
      error(correlation, "invocation failed", e);
      throw new InvocationFailure("failed with " + e.getClass().getName() + "; the log says where");
    }
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
