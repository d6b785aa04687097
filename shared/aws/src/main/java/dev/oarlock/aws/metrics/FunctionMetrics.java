package dev.oarlock.aws.metrics;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import java.time.Clock;
import java.util.function.Consumer;

/// A function's metrics, as log lines in CloudWatch's embedded metric format: no API call, no
/// agent. Each is kept over all functions (which the alarms watch) and by the dimension `Function`.
public final class FunctionMetrics {
  private final String namespace;
  private final String function;
  private final Clock clock;
  private final Consumer<String> lines;

  public FunctionMetrics(String namespace, String function, Clock clock, Consumer<String> lines) {
    this.namespace = namespace;
    this.function = function;
    this.clock = clock;
    this.lines = lines;
  }

  public static FunctionMetrics of(AppContext appContext, String function) {
    var namespace = appContext.setting("METRICS_NAMESPACE", "Oarlock");
    return new FunctionMetrics(namespace, function, appContext.clock(), appContext.logLines());
  }

  /// One value of a metric, such as `SignalsQuarantined`.
  public record MetricValue(String name, String unit, double value) {
    public static MetricValue count(String name, long count) {
      return new MetricValue(name, "Count", count);
    }

    public static MetricValue milliseconds(String name, double milliseconds) {
      return new MetricValue(name, "Milliseconds", milliseconds);
    }
  }

  /// Writes the values as one line; their names differ.
  public void record(MetricValue... values) {
    var line = JsonTree.object();
    var header = line.putObject("_aws").put("Timestamp", clock.millis());
    var directive = header.putArray("CloudWatchMetrics").addObject().put("Namespace", namespace);
    var dimensions = directive.putArray("Dimensions");
    dimensions.addArray();
    dimensions.addArray().add("Function");
    var metrics = directive.putArray("Metrics");
    line.put("Function", function);
    for (var value : values) {
      metrics.addObject().put("Name", value.name()).put("Unit", value.unit());
      line.put(value.name(), value.value());
    }
    lines.accept(JsonTree.write(line));
  }

  public void count(String name, long count) {
    record(MetricValue.count(name, count));
  }

  public void milliseconds(String name, double milliseconds) {
    record(MetricValue.milliseconds(name, milliseconds));
  }
}
