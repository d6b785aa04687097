package dev.oarlock.local.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.learn.Interval;
import dev.oarlock.domain.learn.Measures;
import dev.oarlock.domain.learn.Report;
import dev.oarlock.local.json.Json;

/// The report of a backtest for programs to read.
final class ReportJson {
  private ReportJson() {}

  static JsonNode of(Report report) {
    var json = Json.object();
    json.put("how", report.how());
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
          .put("from", tenth.tenth() / 10.0)
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
  }

  /// JSON has no word for what is not a number: it is left out.
  private static void interval(ObjectNode json, String name, Interval interval) {
    if (!Double.isNaN(interval.value())) {
      json.putObject(name)
          .put("value", interval.value())
          .put("low", interval.low())
          .put("high", interval.high());
    }
  }
}
