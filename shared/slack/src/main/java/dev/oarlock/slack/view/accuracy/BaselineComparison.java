package dev.oarlock.slack.view.accuracy;

import static dev.oarlock.slack.language.LocalizedText.said;
import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.learning.validation.ConfidenceInterval;
import dev.oarlock.domain.learning.validation.PredictionMetrics;
import dev.oarlock.domain.learning.validation.PredictionSeries;
import dev.oarlock.domain.learning.validation.ValidationReport;
import dev.oarlock.domain.learning.validation.ValidationReport.BaselineGain;
import dev.oarlock.slack.text.forecast.MetricText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Each measure of a model, and under it what the baselines reach.
record BaselineComparison(ValidationReport report) {
  /// Measures are shown to three decimals.
  private static final int THOUSAND = 1_000;

  List<String> items() {
    var lines = new ArrayList<String>();
    lines.add(line(text("AUC (0.5 ranks like a coin, 1 perfectly)"), it -> metricText(it.auc())));
    lines.add(line(text("Log-loss (less is better)"), it -> metricText(it.logLoss())));
    lines.add(line(text("Brier score (less is better)"), it -> metricText(it.brier())));
    lines.add(
        line(
            text("Lift in the top decile"),
            it ->
                Optional.of(it.lift())
                    .filter(lift -> !Double.isNaN(lift.value()))
                    .map(MetricText::lift)));
    if (report.model().leadTime().isPresent() && report.counts().churnedAccounts() > 0) {
      lines.add(
          line(
              text("Lead time: days in the top decile before churn"),
              it -> it.leadTime().map(MetricText::of)));
    }
    lines.add(text("*The model beside them:* {0}", gains()));
    return lines;
  }

  private static Optional<String> metricText(ConfidenceInterval interval) {
    return Optional.of(interval).filter(it -> !Double.isNaN(it.value())).map(MetricText::of);
  }

  private String line(String what, Function<PredictionMetrics, Optional<String>> words) {
    var baselines =
        report.baselines().stream()
            .map(BaselineGain::baseline)
            .flatMap(it -> words.apply(it).map(value -> name(it.name()) + " " + value).stream())
            .collect(Collectors.joining(" · "));
    return "*%s: %s*\n    %s".formatted(what, words.apply(report.model()).orElse("-"), baselines);
  }

  /// What a reader who never fitted a model calls it.
  private static String name(String baseline) {
    return baseline.equals(PredictionSeries.PRIOR) ? text("the expert's estimate") : text(baseline);
  }

  private String gains() {
    return report.baselines().stream()
        .filter(it -> !Double.isNaN(it.gain().value()))
        .map(BaselineComparison::gain)
        .collect(Collectors.joining(" · "));
  }

  /// `better than base rate by 0.012 log-loss, which may be chance`.
  private static String gain(BaselineGain beside) {
    var measure = beside.inAuc() ? text("AUC") : text("log-loss");
    var name = name(beside.baseline().name());
    if (Math.round(THOUSAND * beside.gain().value()) == 0) {
      return text("as good as {0} in {1}", name, measure);
    }
    var by = MetricText.of(beside.difference()) + " " + measure + said(beside.gain().caution());
    return beside.isLoss()
        ? text("worse than {0} by {1}", name, by)
        : text("better than {0} by {1}", name, by);
  }
}
