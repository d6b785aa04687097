package dev.oarlock.cli.plan;

import dev.oarlock.domain.revenue.metric.RevenuePlan;
import dev.oarlock.domain.revenue.metric.RevenuePlan.MonthlyCost;
import dev.oarlock.mapping.input.YamlNode;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.TreeMap;

/// Reads the plan:
///
/// ```yaml
/// fiscalYearStarts: 2
/// actingSince: 2024-07-01
/// churn: 0.10
/// unavoidable: 0.02
/// segments:
///   SMB: 0.20
/// costs:
///   - from: 2026-01
///     winning: 120000
///     keeping: 20000
/// ```
public final class PlanFile {
  private PlanFile() {}

  public static RevenuePlan read(Path file) {
    var root =
        YamlNode.read(file)
            .requireOnlyKeys(
                "fiscalYearStarts", "churn", "unavoidable", "segments", "costs", "actingSince");
    var segments = new TreeMap<String, Double>();
    root.optional("segments")
        .ifPresent(node ->
            node.fields().forEach(field -> segments.put(field.name(), number(field.value()))));
    try {
      return new RevenuePlan(
          root.optional("fiscalYearStarts").map(node -> (int) number(node)).orElse(1),
          number(root.required("churn")),
          segments,
          root.optional("unavoidable").map(PlanFile::number).orElse(0.0),
          root.optional("costs").map(YamlNode::items).orElse(List.of()).stream()
              .map(PlanFile::cost)
              .toList(),
          root.optional("actingSince").map(PlanFile::day));
    } catch (IllegalArgumentException wrong) {
      throw root.mistake(String.valueOf(wrong.getMessage()), "Shares are such as 0.10.");
    }
  }

  private static MonthlyCost cost(YamlNode node) {
    return new MonthlyCost(
        month(node.required("from")),
        Math.round(number(node.required("winning"))),
        Math.round(number(node.required("keeping"))));
  }

  private static YearMonth month(YamlNode node) {
    try {
      return YearMonth.parse(node.text());
    } catch (DateTimeException _) {
      throw node.mistake(node.text() + " is no month", "Give one such as 2026-01.");
    }
  }

  private static double number(YamlNode node) {
    try {
      return Double.parseDouble(node.text());
    } catch (NumberFormatException _) {
      throw node.mistake(node.text() + " is no number", "Give one such as 0.10.");
    }
  }

  private static LocalDate day(YamlNode node) {
    try {
      return LocalDate.parse(node.text());
    } catch (DateTimeException _) {
      throw node.mistake(node.text() + " is no day", "Give one such as 2024-07-01.");
    }
  }

  /// The file that a plan is read from.
  static String text(RevenuePlan plan) {
    var text = new StringBuilder("fiscalYearStarts: " + plan.fiscalMonth() + "\n");
    plan.actingSince().ifPresent(day -> text.append("actingSince: " + day + "\n"));
    text.append("churn: " + plan.yearlyChurn() + "\n");
    text.append("unavoidable: " + plan.unavoidable() + "\n");
    if (!plan.bySegment().isEmpty()) {
      text.append("segments:\n");
      new TreeMap<>(plan.bySegment())
          .forEach((segment, share) -> text.append("  \"" + segment + "\": " + share + "\n"));
    }
    if (!plan.costs().isEmpty()) {
      text.append("costs:\n");
      for (var cost : plan.costs()) {
        text.append("  - from: " + cost.from() + "\n");
        text.append("    winning: " + cost.winning() + "\n");
        text.append("    keeping: " + cost.keeping() + "\n");
      }
    }
    return text.toString();
  }
}
