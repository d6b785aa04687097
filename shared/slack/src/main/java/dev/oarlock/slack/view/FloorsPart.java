package dev.oarlock.slack.view;

import dev.oarlock.domain.learn.Interval;
import dev.oarlock.domain.learn.Measures;
import dev.oarlock.domain.learn.Report;
import dev.oarlock.domain.learn.Report.Beside;
import dev.oarlock.slack.words.MeasureWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Each measure of a model, and under it what the floors reach.
record FloorsPart(Report report) {

  List<String> lines() {
    var lines = new ArrayList<String>();
    lines.add("*Beside its floors*");
    lines.add(line("AUC (0.5 ranks like a coin, 1 perfectly)", it -> words(it.auc())));
    lines.add(line("Log-loss (less is better)", it -> words(it.logLoss())));
    lines.add(line("Brier score (less is better)", it -> words(it.brier())));
    lines.add(
        line(
            "Lift: of the likeliest tenth left", it -> Optional.of(MeasureWords.times(it.lift()))));
    if (report.model().warning().isPresent()) {
      lines.add(
          line(
              "Days of warning: in the likeliest tenth when last asked before they left",
              it -> it.warning().map(MeasureWords::of)));
    }
    lines.add("• *Better than the floors by:* " + gains());
    return lines;
  }

  private static Optional<String> words(Interval interval) {
    return Optional.of(interval).filter(it -> !Double.isNaN(it.value())).map(MeasureWords::of);
  }

  private String line(String what, Function<Measures, Optional<String>> words) {
    var floors =
        report.floors().stream()
            .map(Beside::floor)
            .flatMap(floor -> words.apply(floor).map(it -> floor.of() + " " + it).stream())
            .collect(Collectors.joining(" · "));
    return "• *%s: %s*\n    %s".formatted(what, words.apply(report.model()).orElse("-"), floors);
  }

  private String gains() {
    return report.floors().stream().map(FloorsPart::gain).collect(Collectors.joining(" · "));
  }

  private static String gain(Beside beside) {
    return "%s %s %s%s"
        .formatted(
            beside.floor().of(),
            MeasureWords.of(beside.gain()),
            beside.inAuc() ? "AUC" : "log-loss",
            beside.gain().aboveZero() ? "" : ", which may be chance");
  }
}
