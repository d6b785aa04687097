package dev.oarlock.slack.view.metric;

import dev.oarlock.domain.revenue.metric.MetricDefinition;
import dev.oarlock.slack.card.Card;
import java.util.ArrayList;

/// What each number of a report means, and what others report of it.
public final class MetricsMeaningView {
  private MetricsMeaningView() {}

  public static Card of() {
    var lines = new ArrayList<String>();
    for (var metric : MetricDefinition.values()) {
      lines.add(
          "*" + metric.title() + "*: " + metric.meaning() + ". Others: " + metric.allOthers());
    }
    return Card.titled("What the numbers mean")
        .bullets("", lines)
        .smallPrint(
            "docs/metrics.md has the formulas. Early and late are against the day a renewal was"
                + " due.");
  }
}
