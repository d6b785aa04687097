package dev.oarlock.aws.metrics;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// A function's metrics, as log lines in CloudWatch's embedded metric format: no API call, no
/// agent. None has a dimension, since each name is written by one function and every combination of
/// dimensions is a metric to pay for.
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

    public static MetricValue seconds(String name, double value) {
      return new MetricValue(name, "Seconds", value);
    }

    public static MetricValue milliseconds(String name, double milliseconds) {
      return new MetricValue(name, "Milliseconds", milliseconds);
    }

    private boolean isWorthALine() {
      return value != 0 || !unit.equals("Count");
    }
  }

  /// Writes the values as one line; their names differ. A count of nothing is left out: CloudWatch
  /// takes money for every hour in which a metric is written, and an alarm reads its absence as
  /// nothing too.
  public void record(MetricValue... values) {
    var written = Stream.of(values).filter(MetricValue::isWorthALine).toList();
    if (!written.isEmpty()) {
      lines.accept(line(written));
    }
  }

  private String line(List<MetricValue> values) {
    var line = JsonTree.object();
    var header = line.putObject("_aws").put("Timestamp", clock.millis());
    var directive = header.putArray("CloudWatchMetrics").addObject().put("Namespace", namespace);
    directive.putArray("Dimensions").addArray();
    var metrics = directive.putArray("Metrics");
    line.put("Function", function);
    for (var value : values) {
      metrics.addObject().put("Name", value.name()).put("Unit", value.unit());
      line.put(value.name(), value.value());
    }
    return JsonTree.write(line);
  }

  public void count(String name, long count) {
    record(MetricValue.count(name, count));
  }

  public void milliseconds(String name, double milliseconds) {
    record(MetricValue.milliseconds(name, milliseconds));
  }
}
