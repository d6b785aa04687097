package dev.oarlock.slack.view.metric;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

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
          text(
              "*{0}*: {1}. Others: {2}",
              text(metric.title()), text(metric.meaning()), said(metric.allOthers())));
    }
    return Card.titled(text("What the numbers mean"))
        .bullets("", lines)
        .smallPrint(
            text(
                "docs/metrics.md has the formulas. Early and late are against the day a renewal was"
                    + " due."));
  }
}
