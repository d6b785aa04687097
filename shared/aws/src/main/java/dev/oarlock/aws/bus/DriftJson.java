package dev.oarlock.aws.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.Json;
import dev.oarlock.aws.events.Words;
import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.train.Drift;
import dev.oarlock.domain.train.Drift.Finding;
import dev.oarlock.domain.train.Drift.Finding.DriverShift;
import dev.oarlock.domain.train.Drift.Finding.OffLevel;
import dev.oarlock.domain.train.Drift.Finding.RateShift;
import java.time.LocalDate;
import java.util.ArrayList;

/// How a book has moved away from the model in force, as it is kept and as the detail of an event.
public final class DriftJson {
  /// The detail-type of the event.
  public static final String TYPE = "ModelDrifted";

  private DriftJson() {}

  public static ObjectNode write(Drift drift) {
    var json = Json.object().put("id", id(drift)).put("day", drift.day().toString());
    findings(json.putArray("findings"), drift);
    return json;
  }

  /// The same day twice is one notice.
  public static String id(Drift drift) {
    return "drift:" + drift.day();
  }

  private static void findings(ArrayNode json, Drift drift) {
    for (var finding : drift.findings()) {
      var node = json.addObject();
      switch (finding) {
        case DriverShift(var driver, var index) ->
            node.put("kind", "driver-shift").put("driver", Words.of(driver)).put("index", index);
        case OffLevel(var expected, var left) ->
            node.put("kind", "off-level").put("expected", expected).put("left", left);
        case RateShift(var before, var recent) ->
            node.put("kind", "rate-shift").put("before", before).put("recent", recent);
      }
    }
  }

  /// An [IllegalArgumentException] says what is not one about the detail.
  public static Drift read(JsonNode json) {
    var findings = new ArrayList<Finding>();
    json.required("findings").forEach(finding -> findings.add(finding(finding)));
    return new Drift(LocalDate.parse(json.required("day").textValue()), findings);
  }

  private static Finding finding(JsonNode json) {
    var kind = json.required("kind").textValue();
    return switch (kind) {
      case "driver-shift" ->
          new DriverShift(
              Words.read(Driver.class, json.required("driver").textValue()),
              json.required("index").doubleValue());
      case "off-level" ->
          new OffLevel(json.required("expected").doubleValue(), json.required("left").intValue());
      case "rate-shift" ->
          new RateShift(
              json.required("before").doubleValue(), json.required("recent").doubleValue());
      default -> throw new IllegalArgumentException("not a kind of drift: " + kind);
    };
  }
}
