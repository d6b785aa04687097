package dev.oarlock.slack.view.metric;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.revenue.metric.MetricDefinition;
import dev.oarlock.slack.card.Card;
import java.util.ArrayList;
import java.util.stream.Collectors;

/// What each number of a report means, and what others report of it.
public final class MetricsMeaningView {
  private MetricsMeaningView() {}

  public static Card of() {
    var lines = new ArrayList<String>();
    for (var metric : MetricDefinition.values()) {
      lines.add(
          text(
              "*{0}*: {1}. Others: {2}",
              text(metric.title()), text(metric.meaning()), others(metric)));
    }
    return Card.titled(text("What the numbers mean"))
        .bullets("", lines)
        .smallPrint(
            text(
                "docs/metrics.md has the formulas. Early and late are against the day a renewal was"
                    + " due."));
  }

  /// Each source by itself, since a sentence is found as it was made.
  private static String others(MetricDefinition metric) {
    return metric.benchmarks().isEmpty()
        ? said(metric.allOthers())
        : metric.benchmarks().stream()
            .map(source -> said(source.full()))
            .collect(Collectors.joining("; "));
  }
}
