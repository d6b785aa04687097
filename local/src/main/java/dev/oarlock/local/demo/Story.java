package dev.oarlock.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// How a year went for an account; the units are told at the top of stories.yaml.
record Story(
    Path usage,
    Path features,
    Path tickets,
    double urgent,
    Path nps,
    Path pulse,
    Path late,
    Path value,
    double engaged,
    double community,
    int qbr,
    List<Happening> events) {

  /// What happens once, `ago` days before today.
  record Happening(int ago, String type, ObjectNode detail) {}

  static Story from(JsonNode yaml) {
    var events = new ArrayList<Happening>();
    for (var event : yaml.path("events")) {
      events.add(
          new Happening(
              event.get("ago").asInt(), event.get("type").asText(), event.withObject("/detail")));
    }
    return new Story(
        path(yaml, "usage"),
        path(yaml, "features"),
        path(yaml, "tickets"),
        yaml.get("urgent").asDouble(),
        path(yaml, "nps"),
        path(yaml, "pulse"),
        path(yaml, "late"),
        path(yaml, "value"),
        yaml.get("engaged").asDouble(),
        yaml.get("community").asDouble(),
        yaml.get("qbr").asInt(),
        List.copyOf(events));
  }

  private static Path path(JsonNode yaml, String name) {
    var points = new ArrayList<Double>();
    yaml.get(name).forEach(point -> points.add(point.asDouble()));
    return new Path(List.copyOf(points));
  }
}
