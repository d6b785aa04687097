package dev.oarlock.local.model;

import dev.oarlock.domain.learn.Calibration.Tenth;
import dev.oarlock.domain.learn.Interval;
import dev.oarlock.domain.learn.Measures;
import dev.oarlock.domain.learn.Report;
import dev.oarlock.domain.learn.Report.Beside;
import dev.oarlock.domain.learn.Warning;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// The report of a backtest for people to read.
final class ReportText {
  private static final String ROW = "%-18s %-24s %-24s %-24s %-6s %s";

  private ReportText() {}

  static List<String> of(Report report) {
    var counts = report.counts();
    var head =
        Stream.of(
            String.format(
                Locale.ROOT,
                "%,d cases of %,d accounts; in %,d of them one of %,d accounts left.",
                counts.rows(),
                counts.accounts(),
                counts.leaving(),
                counts.accountsThatLeft()),
            "How: " + report.asked().how() + ".",
            "",
            String.format(
                Locale.ROOT, ROW, "", "AUC", "log-loss", "Brier", "ECE", "lift of the top tenth"),
            row(report.model()));
    var floors = report.floors().stream().map(floor -> row(floor.floor()));
    var tail =
        Stream.of(
            Stream.of("", "Better than the floors, by:"),
            report.floors().stream().map(ReportText::gain),
            warnings(report),
            Stream.of("", "What was said and what happened:"),
            report.calibration().tenths().stream().map(Tenth::sentence).map(each -> "  " + each),
            Stream.of("", "Verdict: " + report.verdict() + "."));
    return Stream.of(head, floors, tail.flatMap(lines -> lines)).flatMap(lines -> lines).toList();
  }

  private static String row(Measures measures) {
    return String.format(
        Locale.ROOT,
        ROW,
        measures.of(),
        text(measures.auc()),
        text(measures.logLoss()),
        text(measures.brier()),
        Double.isNaN(measures.calibrationError())
            ? "-"
            : String.format(Locale.ROOT, "%.3f", measures.calibrationError()),
        text(measures.lift()));
  }

  private static String gain(Beside beside) {
    return String.format(
        Locale.ROOT,
        "  %-18s %s %s%s",
        beside.floor().of(),
        text(beside.gain()),
        beside.inAuc() ? "AUC" : "log-loss",
        beside.gain().aboveZero() ? "" : ", which may be chance");
  }

  private static Stream<String> warnings(Report report) {
    var all = Stream.concat(Stream.of(report.model()), report.floors().stream().map(Beside::floor));
    var lines = all.flatMap(each -> each.warning().stream().map(w -> warning(each.of(), w)));
    return report.model().warning().isEmpty()
        ? Stream.empty()
        : Stream.concat(
            Stream.of("", "Among the likeliest tenth on the last day asked before they left:"),
            lines);
  }

  private static String warning(String name, Warning warning) {
    return String.format(
        Locale.ROOT,
        "  %-18s %,d of %,d%s; %,d had never been",
        name,
        warning.flagged(),
        warning.left(),
        warning.flagged() == 0
            ? ""
            : String.format(
                Locale.ROOT,
                ", then for %.0f days (median; %.0f to %.0f)",
                warning.days().value(),
                warning.days().low(),
                warning.days().high()),
        warning.never());
  }

  private static String text(Interval interval) {
    return Double.isNaN(interval.value())
        ? "-"
        : String.format(
            Locale.ROOT, "%.4f (%.4f to %.4f)", interval.value(), interval.low(), interval.high());
  }
}
