package dev.oarlock.aws.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.learn.Calibration;
import dev.oarlock.domain.learn.Calibration.Tenth;
import dev.oarlock.domain.learn.Interval;
import dev.oarlock.domain.learn.Measures;
import dev.oarlock.domain.learn.Report;
import dev.oarlock.domain.learn.Report.Asked;
import dev.oarlock.domain.learn.Report.Beside;
import dev.oarlock.domain.learn.Report.Counts;
import dev.oarlock.domain.learn.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The report of a backtest, for programs to read and to be kept with a model. What is not a number
/// is left out. `skill` and `verdict` are there for the reader; they follow from the rest.
public final class ReportJson {
  private static final Interval NONE = new Interval(Double.NaN, Double.NaN, Double.NaN);

  private ReportJson() {}

  public static ObjectNode write(Report report) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("how", report.asked().how()).put("horizonDays", report.asked().horizonDays());
    json.put("rows", report.counts().rows()).put("accounts", report.counts().accounts());
    json.put("leaving", report.counts().leaving());
    json.put("accountsThatLeft", report.counts().accountsThatLeft());
    measures(json.putObject("model"), report.model());
    var floors = json.putArray("floors");
    for (var beside : report.floors()) {
      var floor = floors.addObject();
      measures(floor, beside.floor());
      interval(floor, beside.inAuc() ? "gainInAuc" : "gainInLogLoss", beside.gain());
    }
    var tenths = json.putArray("calibration");
    for (var tenth : report.calibration().tenths()) {
      tenths
          .addObject()
          .put("tenth", tenth.tenth())
          .put("cases", tenth.cases())
          .put("left", tenth.left())
          .put("said", tenth.said());
    }
    return json.put("skill", report.skill()).put("verdict", report.verdict());
  }

  private static void measures(ObjectNode json, Measures measures) {
    json.put("name", measures.of());
    interval(json, "auc", measures.auc());
    interval(json, "logLoss", measures.logLoss());
    interval(json, "brier", measures.brier());
    interval(json, "lift", measures.lift());
    if (!Double.isNaN(measures.calibrationError())) {
      json.put("ece", measures.calibrationError());
    }
    measures
        .warning()
        .ifPresent(warning -> {
          var node = json.putObject("warning");
          interval(node, "days", warning.days());
          node.put("left", warning.left());
          node.put("flagged", warning.flagged()).put("never", warning.never());
        });
  }

  private static void interval(ObjectNode json, String name, Interval interval) {
    if (!Double.isNaN(interval.value())) {
      json.putObject(name)
          .put("value", interval.value())
          .put("low", interval.low())
          .put("high", interval.high());
    }
  }

  /// Throws IllegalArgumentException when it is not such a report.
  public static Report read(JsonNode json) {
    return new Report(
        new Asked(json.required("how").asText(), json.required("horizonDays").asInt()),
        new Counts(
            json.required("rows").asInt(),
            json.required("accounts").asInt(),
            json.required("leaving").asInt(),
            json.required("accountsThatLeft").asInt()),
        measures(json.required("model")),
        floors(json.required("floors")),
        calibration(json.required("calibration")));
  }

  private static Measures measures(JsonNode json) {
    return new Measures(
        json.required("name").asText(),
        interval(json, "auc"),
        interval(json, "brier"),
        interval(json, "logLoss"),
        json.path("ece").asDouble(Double.NaN),
        interval(json, "lift"),
        Optional.ofNullable(json.get("warning")).map(ReportJson::warning));
  }

  private static Warning warning(JsonNode json) {
    return new Warning(
        interval(json, "days"),
        json.required("left").asInt(),
        json.required("flagged").asInt(),
        json.required("never").asInt());
  }

  private static Interval interval(JsonNode json, String name) {
    var node = json.get(name);
    return node == null
        ? NONE
        : new Interval(
            node.required("value").asDouble(),
            node.required("low").asDouble(),
            node.required("high").asDouble());
  }

  private static List<Beside> floors(JsonNode array) {
    var floors = new ArrayList<Beside>();
    for (var floor : array) {
      var inAuc = floor.has("gainInAuc");
      var gain = interval(floor, inAuc ? "gainInAuc" : "gainInLogLoss");
      floors.add(new Beside(measures(floor), gain, inAuc));
    }
    return floors;
  }

  private static Calibration calibration(JsonNode array) {
    var tenths = new ArrayList<Tenth>();
    for (var tenth : array) {
      tenths.add(
          new Tenth(
              tenth.required("tenth").asInt(),
              tenth.required("cases").asInt(),
              tenth.required("left").asInt(),
              tenth.required("said").asDouble()));
    }
    return new Calibration(tenths);
  }
}
