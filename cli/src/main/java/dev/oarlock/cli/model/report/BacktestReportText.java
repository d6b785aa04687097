package dev.oarlock.cli.model.report;

import dev.oarlock.domain.learning.validation.AlertMark;
import dev.oarlock.domain.learning.validation.CalibrationCurve.CalibrationBin;
import dev.oarlock.domain.learning.validation.ConfidenceInterval;
import dev.oarlock.domain.learning.validation.LeadTime;
import dev.oarlock.domain.learning.validation.PredictionMetrics;
import dev.oarlock.domain.learning.validation.ValidationReport;
import dev.oarlock.domain.learning.validation.ValidationReport.BaselineGain;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The report of a backtest for people to read.
final class BacktestReportText {
  private static final String ROW = "%-18s %-24s %-24s %-24s %-6s %s";

  private BacktestReportText() {}

  static List<String> of(ValidationReport report) {
    var counts = report.counts();
    var head =
        Stream.of(
            String.format(
                Locale.ROOT,
                "%,d observations of %,d accounts; %,d end in churn, of %,d accounts.",
                counts.rows(),
                counts.accounts(),
                counts.churnLabels(),
                counts.churnedAccounts()),
            "How: " + report.protocol().method() + ".",
            "",
            String.format(
                Locale.ROOT, ROW, "", "AUC", "log-loss", "Brier", "ECE", "lift, top decile"),
            row(report.model()));
    var baselines = report.baselines().stream().map(baseline -> row(baseline.baseline()));
    var tail =
        Stream.of(
            Stream.of("", "Against the baselines:"),
            report.baselines().stream()
                .filter(it -> !Double.isNaN(it.gain().value()))
                .map(BacktestReportText::improvement),
            leadTimes(report),
            alertMarks(report),
            withoutIntervals(report),
            Stream.of("", "Predicted and observed churn:"),
            report.calibration().bins().stream()
                .map(CalibrationBin::sentence)
                .map(each -> "  " + each),
            Stream.of("", "Finding: " + report.conclusion() + "."));
    return Stream.of(head, baselines, tail.flatMap(lines -> lines))
        .flatMap(lines -> lines)
        .toList();
  }

  private static String row(PredictionMetrics measures) {
    return String.format(
        Locale.ROOT,
        ROW,
        measures.name(),
        text(measures.auc()),
        text(measures.logLoss()),
        text(measures.brier()),
        Double.isNaN(measures.calibrationError())
            ? "-"
            : String.format(Locale.ROOT, "%.3f", measures.calibrationError()),
        text(measures.lift()));
  }

  private static String improvement(BaselineGain comparison) {
    return String.format(
        Locale.ROOT,
        "  %-18s %s by %s %s%s",
        comparison.baseline().name(),
        comparison.isLoss() ? "worse" : "better",
        text(comparison.difference()),
        comparison.inAuc() ? "AUC" : "log-loss",
        comparison.gain().caution());
  }

  private static Stream<String> leadTimes(ValidationReport report) {
    var all =
        Stream.concat(
            Stream.of(report.model()), report.baselines().stream().map(BaselineGain::baseline));
    var lines = all.flatMap(each -> each.leadTime().stream().map(w -> leadTime(each.name(), w)));
    return report.model().leadTime().isEmpty() || report.counts().churnedAccounts() == 0
        ? Stream.empty()
        : Stream.concat(
            Stream.of("", "In the top decile on the last day before they churned:"), lines);
  }

  private static String leadTime(String name, LeadTime warning) {
    return String.format(
        Locale.ROOT,
        "  %-18s %,d of %,d%s; %,d had never been",
        name,
        warning.flagged(),
        warning.churned(),
        warning.flagged() == 0 ? "" : ", then for " + median(warning.days()),
        warning.neverFlagged());
  }

  private static Stream<String> alertMarks(ValidationReport report) {
    return report.alertMarks().isEmpty()
        ? Stream.empty()
        : Stream.concat(
            Stream.of("", "Alerts, had they been given at a mark:"),
            report.alertMarks().stream().map(BacktestReportText::alertMark));
  }

  private static String alertMark(AlertMark mark) {
    return String.format(
        Locale.ROOT,
        "  at %.0f %%: %,d alerts%s; %,d of %,d who churned were warned%s",
        100 * mark.mark(),
        mark.alerts(),
        mark.alerts() == 0
            ? ""
            : String.format(Locale.ROOT, ", %.0f %% of them right", 100 * mark.precision()),
        mark.warned(),
        mark.churned(),
        Double.isNaN(mark.medianDays())
            ? ""
            : String.format(Locale.ROOT, ", for %.0f days (the median)", mark.medianDays()));
  }

  private static String median(ConfidenceInterval days) {
    return days.hasWidth()
        ? String.format(
            Locale.ROOT, "%.0f days (median; %.0f to %.0f)", days.value(), days.low(), days.high())
        : String.format(Locale.ROOT, "%.0f days (median)", days.value());
  }

  private static Stream<String> withoutIntervals(ValidationReport report) {
    if (report.counts().churnedAccounts() == 0) {
      return Stream.of("", "Nobody churned, so there is nobody to rank: no AUC and no lift.");
    }
    return report.model().auc().isBounded()
        ? Stream.empty()
        : Stream.of("", "Fewer than 5 accounts churned, too few for intervals.");
  }

  private static String text(ConfidenceInterval interval) {
    if (Double.isNaN(interval.value())) {
      return "-";
    }
    var value = String.format(Locale.ROOT, "%.4f", interval.value());
    return interval.isBounded()
        ? value + String.format(Locale.ROOT, " (%.4f to %.4f)", interval.low(), interval.high())
        : value;
  }
}
