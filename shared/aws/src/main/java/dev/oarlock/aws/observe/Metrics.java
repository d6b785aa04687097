package dev.oarlock.aws.observe;

import dev.oarlock.aws.World;
import dev.oarlock.aws.events.Json;
import java.time.Clock;
import java.util.function.Consumer;

/// A function's metrics, as log lines in CloudWatch's embedded metric format: no call, no agent.
/// Each is kept over all functions (which the alarms watch) and by the dimension `Function`.
public final class Metrics {
  private final String namespace;
  private final String function;
  private final Clock clock;
  private final Consumer<String> lines;

  public Metrics(String namespace, String function, Clock clock, Consumer<String> lines) {
    this.namespace = namespace;
    this.function = function;
    this.clock = clock;
    this.lines = lines;
  }

  public static Metrics of(World world, String function) {
    var namespace = world.setting("METRICS_NAMESPACE", "Oarlock");
    return new Metrics(namespace, function, world.clock(), world.lines());
  }

  /// One value of a metric, such as `SignalsQuarantined`.
  public record Reading(String name, String unit, double value) {
    public static Reading count(String name, long count) {
      return new Reading(name, "Count", count);
    }

    public static Reading milliseconds(String name, double milliseconds) {
      return new Reading(name, "Milliseconds", milliseconds);
    }
  }

  /// Writes the readings as one line; their names differ.
  public void record(Reading... readings) {
    var line = Json.object();
    var header = line.putObject("_aws").put("Timestamp", clock.millis());
    var directive = header.putArray("CloudWatchMetrics").addObject().put("Namespace", namespace);
    var dimensions = directive.putArray("Dimensions");
    dimensions.addArray();
    dimensions.addArray().add("Function");
    var metrics = directive.putArray("Metrics");
    line.put("Function", function);
    for (var reading : readings) {
      metrics.addObject().put("Name", reading.name()).put("Unit", reading.unit());
      line.put(reading.name(), reading.value());
    }
    lines.accept(Json.write(line));
  }

  public void count(String name, long count) {
    record(Reading.count(name, count));
  }

  public void milliseconds(String name, double milliseconds) {
    record(Reading.milliseconds(name, milliseconds));
  }
}
