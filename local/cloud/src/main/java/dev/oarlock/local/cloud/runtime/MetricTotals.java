package dev.oarlock.local.cloud.runtime;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/// Listens to the log lines of the functions and adds up the metrics in them that count something,
/// over all functions, as CloudWatch would.
public final class MetricTotals implements Consumer<String> {
  private static final JsonMapper JSON = new JsonMapper();
  private final SortedMap<String, Long> sums = new TreeMap<>();

  @Override
  public void accept(String line) {
    if (line.contains("\"_aws\"")) {
      add(parse(line));
    }
  }

  /// The sums since the process began, by name of the metric.
  public synchronized SortedMap<String, Long> counts() {
    return new TreeMap<>(sums);
  }

  private synchronized void add(JsonNode line) {
    for (var directive : line.path("_aws").path("CloudWatchMetrics")) {
      for (var metric : directive.path("Metrics")) {
        if (metric.path("Unit").asText().equals("Count")) {
          var name = metric.path("Name").asText();
          sums.merge(name, line.path(name).asLong(), Long::sum);
        }
      }
    }
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("not a metric line: " + line, e);
    }
  }
}
