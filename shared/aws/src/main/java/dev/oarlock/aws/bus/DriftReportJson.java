package dev.oarlock.aws.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.learning.drift.DriftReport;
import dev.oarlock.domain.learning.drift.DriftReport.Finding;
import dev.oarlock.domain.learning.drift.DriftReport.Finding.BaseRateShift;
import dev.oarlock.domain.learning.drift.DriftReport.Finding.CalibrationShift;
import dev.oarlock.domain.learning.drift.DriftReport.Finding.DriverShift;
import java.time.LocalDate;
import java.util.ArrayList;

/// How a book has moved away from the model in force, as it is kept and as the detail of an event.
public final class DriftReportJson {
  /// The detail-type of the event.
  public static final String TYPE = "ModelDrifted";

  private DriftReportJson() {}

  public static ObjectNode write(DriftReport drift) {
    var json = JsonTree.object().put("id", id(drift)).put("day", drift.day().toString());
    findings(json.putArray("findings"), drift);
    return json;
  }

  /// The same day twice is one notice.
  public static String id(DriftReport drift) {
    return "drift:" + drift.day();
  }

  private static void findings(ArrayNode json, DriftReport drift) {
    for (var finding : drift.findings()) {
      var node = json.addObject();
      switch (finding) {
        case DriverShift(var driver, var index) ->
            node.put("kind", "driver-shift")
                .put("driver", EnumNames.of(driver))
                .put("index", index);
        case CalibrationShift(var expected, var left) ->
            node.put("kind", "off-level").put("expected", expected).put("left", left);
        case BaseRateShift(var before, var recent) ->
            node.put("kind", "rate-shift").put("before", before).put("recent", recent);
      }
    }
  }

  /// An [IllegalArgumentException] says what is not one about the detail.
  public static DriftReport read(JsonNode json) {
    var findings = new ArrayList<Finding>();
    json.required("findings").forEach(finding -> findings.add(finding(finding)));
    return new DriftReport(LocalDate.parse(json.required("day").textValue()), findings);
  }

  private static Finding finding(JsonNode json) {
    var kind = json.required("kind").textValue();
    return switch (kind) {
      case "driver-shift" ->
          new DriverShift(
              EnumNames.parse(Driver.class, json.required("driver").textValue()),
              json.required("index").doubleValue());
      case "off-level" ->
          new CalibrationShift(
              json.required("expected").doubleValue(), json.required("left").intValue());
      case "rate-shift" ->
          new BaseRateShift(
              json.required("before").doubleValue(), json.required("recent").doubleValue());
      default -> throw new IllegalArgumentException("not a kind of drift: " + kind);
    };
  }
}
