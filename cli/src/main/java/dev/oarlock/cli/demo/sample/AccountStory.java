package dev.oarlock.cli.demo.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/// How a year went for an account; the units are told at the top of stories.yaml.
record AccountStory(
    LinearCurve usage,
    LinearCurve features,
    LinearCurve tickets,
    double urgent,
    LinearCurve nps,
    LinearCurve pulse,
    LinearCurve late,
    LinearCurve value,
    double engaged,
    double community,
    int qbr,
    UsageDrop drop,
    List<OneTimeEvent> events) {

  /// From `ago` days before today on, only the share `to` of the use is left.
  record UsageDrop(int ago, double to) {
    double factor(int daysAgo) {
      return daysAgo <= ago ? to : 1;
    }
  }

  /// What happens once, `ago` days before today.
  record OneTimeEvent(int daysAgo, String type, ObjectNode detail) {}

  static AccountStory from(JsonNode yaml) {
    var events = new ArrayList<OneTimeEvent>();
    for (var event : yaml.path("events")) {
      events.add(
          new OneTimeEvent(
              event.get("ago").asInt(), event.get("type").asText(), event.withObject("/detail")));
    }
    return new AccountStory(
        curve(yaml, "usage"),
        curve(yaml, "features"),
        curve(yaml, "tickets"),
        yaml.get("urgent").asDouble(),
        curve(yaml, "nps"),
        curve(yaml, "pulse"),
        curve(yaml, "late"),
        curve(yaml, "value"),
        yaml.get("engaged").asDouble(),
        yaml.get("community").asDouble(),
        yaml.get("qbr").asInt(),
        new UsageDrop(yaml.at("/drop/ago").asInt(-1), yaml.at("/drop/to").asDouble(1)),
        List.copyOf(events));
  }

  private static LinearCurve curve(JsonNode yaml, String name) {
    var points = new ArrayList<Double>();
    yaml.get(name).forEach(point -> points.add(point.asDouble()));
    return new LinearCurve(List.copyOf(points));
  }
}
