package dev.oarlock.aws.store.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.learning.validation.CalibrationCurve;
import dev.oarlock.domain.learning.validation.CalibrationCurve.CalibrationBin;
import dev.oarlock.domain.learning.validation.ConfidenceInterval;
import dev.oarlock.domain.learning.validation.LeadTime;
import dev.oarlock.domain.learning.validation.PredictionMetrics;
import dev.oarlock.domain.learning.validation.ValidationReport;
import dev.oarlock.domain.learning.validation.ValidationReport.BaselineGain;
import dev.oarlock.domain.learning.validation.ValidationReport.Counts;
import dev.oarlock.domain.learning.validation.ValidationReport.Protocol;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The report of a backtest, for programs to read and to be kept with a model. What is not a number
/// is left out. `skill` and `verdict` are there for the reader; they follow from the rest.
public final class ValidationReportJson {
  private static final ConfidenceInterval NONE =
      new ConfidenceInterval(Double.NaN, Double.NaN, Double.NaN);

  private ValidationReportJson() {}

  public static ObjectNode write(ValidationReport report) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("how", report.protocol().method()).put("horizonDays", report.protocol().horizonDays());
    json.put("rows", report.counts().rows()).put("accounts", report.counts().accounts());
    json.put("leaving", report.counts().churnLabels());
    json.put("accountsThatLeft", report.counts().churnedAccounts());
    measures(json.putObject("model"), report.model());
    var floors = json.putArray("floors");
    for (var beside : report.baselines()) {
      var floor = floors.addObject();
      measures(floor, beside.baseline());
      interval(floor, beside.inAuc() ? "gainInAuc" : "gainInLogLoss", beside.gain());
    }
    var tenths = json.putArray("calibration");
    for (var tenth : report.calibration().bins()) {
      tenths
          .addObject()
          .put("tenth", tenth.index())
          .put("cases", tenth.observations())
          .put("left", tenth.churned())
          .put("said", tenth.meanPrediction());
    }
    return json.put("skill", report.hasSkill()).put("verdict", report.conclusion());
  }

  private static void measures(ObjectNode json, PredictionMetrics measures) {
    json.put("name", measures.of());
    interval(json, "auc", measures.auc());
    interval(json, "logLoss", measures.logLoss());
    interval(json, "brier", measures.brier());
    interval(json, "lift", measures.lift());
    if (!Double.isNaN(measures.calibrationError())) {
      json.put("ece", measures.calibrationError());
    }
    measures
        .leadTime()
        .ifPresent(warning -> {
          var node = json.putObject("warning");
          interval(node, "days", warning.days());
          node.put("left", warning.churned());
          node.put("flagged", warning.flagged()).put("never", warning.neverFlagged());
        });
  }

  private static void interval(ObjectNode json, String name, ConfidenceInterval interval) {
    if (!Double.isNaN(interval.value())) {
      json.putObject(name)
          .put("value", interval.value())
          .put("low", interval.low())
          .put("high", interval.high());
    }
  }

  /// Throws IllegalArgumentException when it is not such a report.
  public static ValidationReport read(JsonNode json) {
    return new ValidationReport(
        new Protocol(json.required("how").asText(), json.required("horizonDays").asInt()),
        new Counts(
            json.required("rows").asInt(),
            json.required("accounts").asInt(),
            json.required("leaving").asInt(),
            json.required("accountsThatLeft").asInt()),
        measures(json.required("model")),
        floors(json.required("floors")),
        calibration(json.required("calibration")));
  }

  private static PredictionMetrics measures(JsonNode json) {
    return new PredictionMetrics(
        json.required("name").asText(),
        interval(json, "auc"),
        interval(json, "brier"),
        interval(json, "logLoss"),
        json.path("ece").asDouble(Double.NaN),
        interval(json, "lift"),
        Optional.ofNullable(json.get("warning")).map(ValidationReportJson::warning));
  }

  private static LeadTime warning(JsonNode json) {
    return new LeadTime(
        interval(json, "days"),
        json.required("left").asInt(),
        json.required("flagged").asInt(),
        json.required("never").asInt());
  }

  private static ConfidenceInterval interval(JsonNode json, String name) {
    var node = json.get(name);
    return node == null
        ? NONE
        : new ConfidenceInterval(
            node.required("value").asDouble(),
            node.required("low").asDouble(),
            node.required("high").asDouble());
  }

  private static List<BaselineGain> floors(JsonNode array) {
    var floors = new ArrayList<BaselineGain>();
    for (var floor : array) {
      var inAuc = floor.has("gainInAuc");
      var gain = interval(floor, inAuc ? "gainInAuc" : "gainInLogLoss");
      floors.add(new BaselineGain(measures(floor), gain, inAuc));
    }
    return floors;
  }

  private static CalibrationCurve calibration(JsonNode array) {
    var tenths = new ArrayList<CalibrationBin>();
    for (var tenth : array) {
      tenths.add(
          new CalibrationBin(
              tenth.required("tenth").asInt(),
              tenth.required("cases").asInt(),
              tenth.required("left").asInt(),
              tenth.required("said").asDouble()));
    }
    return new CalibrationCurve(tenths);
  }
}
