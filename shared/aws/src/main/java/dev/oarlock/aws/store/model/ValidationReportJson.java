package dev.oarlock.aws.store.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.learning.validation.AlertMark;
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

/// The report of a backtest, for programs to read (`--json`) and to be kept with a model. By hand:
/// what is not a number is left out, and `skill` and `conclusion`, which follow from the rest, are
/// there for the reader.
public final class ValidationReportJson {
  private static final ConfidenceInterval NONE =
      new ConfidenceInterval(Double.NaN, Double.NaN, Double.NaN);

  private ValidationReportJson() {}

  public static ObjectNode write(ValidationReport report) {
    var json = JsonNodeFactory.instance.objectNode();
    json.put("method", report.protocol().method())
        .put("horizonDays", report.protocol().horizonDays());
    json.put("rows", report.counts().rows()).put("accounts", report.counts().accounts());
    json.put("churnLabels", report.counts().churnLabels());
    json.put("churnedAccounts", report.counts().churnedAccounts());
    metrics(json.putObject("model"), report.model());
    var baselines = json.putArray("baselines");
    for (var beside : report.baselines()) {
      var baseline = baselines.addObject();
      metrics(baseline, beside.baseline());
      interval(baseline, beside.inAuc() ? "gainInAuc" : "gainInLogLoss", beside.gain());
    }
    var bins = json.putArray("calibration");
    for (var bin : report.calibration().bins()) {
      bins.addObject()
          .put("bin", bin.index())
          .put("observations", bin.observations())
          .put("churned", bin.churned())
          .put("meanPrediction", bin.meanPrediction());
    }
    var marks = json.putArray("alertMarks");
    report.alertMarks().forEach(mark -> write(mark, marks.addObject()));
    return json.put("skill", report.hasSkill()).put("conclusion", report.conclusion());
  }

  private static void write(AlertMark mark, ObjectNode json) {
    json.put("mark", mark.mark()).put("alerts", mark.alerts()).put("right", mark.right());
    json.put("churned", mark.churned()).put("warned", mark.warned());
    if (!Double.isNaN(mark.medianDays())) {
      json.put("medianDays", mark.medianDays());
    }
  }

  /// Reports of before have none.
  private static List<AlertMark> marks(JsonNode json) {
    var marks = new ArrayList<AlertMark>();
    for (var mark : json) {
      marks.add(
          new AlertMark(
              mark.required("mark").asDouble(),
              mark.required("alerts").asInt(),
              mark.required("right").asInt(),
              mark.required("churned").asInt(),
              mark.required("warned").asInt(),
              mark.path("medianDays").asDouble(Double.NaN)));
    }
    return marks;
  }

  private static void metrics(ObjectNode json, PredictionMetrics metrics) {
    json.put("name", metrics.name());
    interval(json, "auc", metrics.auc());
    interval(json, "logLoss", metrics.logLoss());
    interval(json, "brier", metrics.brier());
    interval(json, "lift", metrics.lift());
    if (!Double.isNaN(metrics.calibrationError())) {
      json.put("calibrationError", metrics.calibrationError());
    }
    metrics
        .leadTime()
        .ifPresent(leadTime -> {
          var node = json.putObject("leadTime");
          interval(node, "days", leadTime.days());
          node.put("churned", leadTime.churned());
          node.put("flagged", leadTime.flagged()).put("neverFlagged", leadTime.neverFlagged());
        });
  }

  private static void interval(ObjectNode json, String name, ConfidenceInterval interval) {
    if (Double.isNaN(interval.value())) {
      return;
    }
    var node = json.putObject(name).put("value", interval.value());
    if (interval.isBounded()) {
      node.put("low", interval.low()).put("high", interval.high());
    }
  }

  /// Throws IllegalArgumentException when it is not such a report.
  public static ValidationReport read(JsonNode json) {
    return new ValidationReport(
        new Protocol(json.required("method").asText(), json.required("horizonDays").asInt()),
        new Counts(
            json.required("rows").asInt(),
            json.required("accounts").asInt(),
            json.required("churnLabels").asInt(),
            json.required("churnedAccounts").asInt()),
        metrics(json.required("model")),
        baselines(json.required("baselines")),
        calibration(json.required("calibration")),
        marks(json.path("alertMarks")));
  }

  private static PredictionMetrics metrics(JsonNode json) {
    return new PredictionMetrics(
        json.required("name").asText(),
        interval(json, "auc"),
        interval(json, "brier"),
        interval(json, "logLoss"),
        json.path("calibrationError").asDouble(Double.NaN),
        interval(json, "lift"),
        Optional.ofNullable(json.get("leadTime")).map(ValidationReportJson::leadTime));
  }

  private static LeadTime leadTime(JsonNode json) {
    return new LeadTime(
        interval(json, "days"),
        json.required("churned").asInt(),
        json.required("flagged").asInt(),
        json.required("neverFlagged").asInt());
  }

  private static ConfidenceInterval interval(JsonNode json, String name) {
    var node = json.get(name);
    return node == null
        ? NONE
        : new ConfidenceInterval(
            node.required("value").asDouble(),
            node.path("low").asDouble(Double.NaN),
            node.path("high").asDouble(Double.NaN));
  }

  private static List<BaselineGain> baselines(JsonNode array) {
    var baselines = new ArrayList<BaselineGain>();
    for (var baseline : array) {
      var inAuc = baseline.has("gainInAuc");
      var gain = interval(baseline, inAuc ? "gainInAuc" : "gainInLogLoss");
      baselines.add(new BaselineGain(metrics(baseline), gain, inAuc));
    }
    return baselines;
  }

  private static CalibrationCurve calibration(JsonNode array) {
    var bins = new ArrayList<CalibrationBin>();
    for (var bin : array) {
      bins.add(
          new CalibrationBin(
              bin.required("bin").asInt(),
              bin.required("observations").asInt(),
              bin.required("churned").asInt(),
              bin.required("meanPrediction").asDouble()));
    }
    return new CalibrationCurve(bins);
  }
}
