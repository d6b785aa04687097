package dev.oarlock.slack.view.accuracy;

import dev.oarlock.domain.learning.validation.ConfidenceInterval;
import dev.oarlock.domain.learning.validation.PredictionMetrics;
import dev.oarlock.domain.learning.validation.ValidationReport;
import dev.oarlock.domain.learning.validation.ValidationReport.BaselineGain;
import dev.oarlock.slack.text.forecast.MetricText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Each measure of a model, and under it what the floors reach.
record BaselineComparison(ValidationReport report) {

  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("*Beside its floors*");
    lines.add(line("AUC (0.5 ranks like a coin, 1 perfectly)", it -> metricText(it.auc())));
    lines.add(line("Log-loss (less is better)", it -> metricText(it.logLoss())));
    lines.add(line("Brier score (less is better)", it -> metricText(it.brier())));
    lines.add(
        line("Lift: of the likeliest tenth left", it -> Optional.of(MetricText.lift(it.lift()))));
    if (report.model().leadTime().isPresent()) {
      lines.add(
          line(
              "Days of warning: in the likeliest tenth when last asked before they left",
              it -> it.leadTime().map(MetricText::of)));
    }
    lines.add("• *Better than the floors by:* " + gains());
    return lines;
  }

  private static Optional<String> metricText(ConfidenceInterval interval) {
    return Optional.of(interval).filter(it -> !Double.isNaN(it.value())).map(MetricText::of);
  }

  private String line(String what, Function<PredictionMetrics, Optional<String>> words) {
    var floors =
        report.baselines().stream()
            .map(BaselineGain::baseline)
            .flatMap(floor -> words.apply(floor).map(it -> floor.of() + " " + it).stream())
            .collect(Collectors.joining(" · "));
    return "• *%s: %s*\n    %s".formatted(what, words.apply(report.model()).orElse("-"), floors);
  }

  private String gains() {
    return report.baselines().stream()
        .map(BaselineComparison::gain)
        .collect(Collectors.joining(" · "));
  }

  private static String gain(BaselineGain beside) {
    return "%s %s %s%s"
        .formatted(
            beside.baseline().of(),
            MetricText.of(beside.gain()),
            beside.inAuc() ? "AUC" : "log-loss",
            beside.gain().isAboveZero() ? "" : ", which may be chance");
  }
}
