package dev.oarlock.cli.model.report;

import dev.oarlock.domain.learning.validation.CalibrationCurve.CalibrationBin;
import dev.oarlock.domain.learning.validation.ValidationReport;
import java.util.Locale;
import java.util.stream.Collectors;

/// What was said beside what happened, as a picture: on the diagonal both are the same. A disc's
/// area grows with the number of cases; the words beside it say them, for whoever cannot see it.
final class CalibrationPlot {
  private static final double SIDE = 400;
  private static final double LEFT = 70;
  private static final double TOP = 60;
  private static final double MAX_RADIUS = 20;

  private CalibrationPlot() {}

  static String of(ValidationReport report) {
    var most =
        report.calibration().bins().stream().mapToInt(CalibrationBin::observations).max().orElse(1);
    var discs =
        report.calibration().bins().stream()
            .map(tenth -> disc(tenth, most))
            .collect(Collectors.joining("\n"));
    return String.format(
        Locale.ROOT,
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 720 540" font-family="sans-serif" font-size="14" role="img">
        <title>Predicted and observed churn</title>
        <desc>%s</desc>
        <rect width="720" height="540" fill="#ffffff"/>
        <text x="70" y="30" font-size="18" font-weight="bold" fill="#1d1c1d">Predicted and observed churn</text>
        %s
        <line x1="70" y1="460" x2="470" y2="60" stroke="#868686" stroke-dasharray="6 4"/>
        %s
        <text x="270" y="510" text-anchor="middle" fill="#1d1c1d">predicted</text>
        <text x="20" y="260" text-anchor="middle" fill="#1d1c1d" transform="rotate(-90 20 260)">observed</text>
        %s
        </svg>
        """,
        report.conclusion(),
        grid(),
        discs,
        labels(report));
  }

  private static String grid() {
    return java.util.stream.IntStream.rangeClosed(0, 5)
        .mapToObj(step -> gridLine(step / 5.0))
        .collect(Collectors.joining("\n"));
  }

  private static String gridLine(double share) {
    return String.format(
        Locale.ROOT,
        """
        <line x1="70" y1="%2$.1f" x2="470" y2="%2$.1f" stroke="#e0e0e0"/>
        <text x="62" y="%3$.1f" text-anchor="end" fill="#1d1c1d">%4$.0f %%</text>
        <text x="%1$.1f" y="482" text-anchor="middle" fill="#1d1c1d">%4$.0f %%</text>\
        """,
        x(share),
        y(share),
        y(share) + 5,
        100 * share);
  }

  private static String disc(CalibrationBin tenth, int most) {
    return String.format(
        Locale.ROOT,
        "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"#1264a3\""
            + " fill-opacity=\"0.75\"><title>%s</title></circle>",
        x(tenth.meanPrediction()),
        y(tenth.churnRate()),
        Math.max(3, MAX_RADIUS * Math.sqrt((double) tenth.observations() / most)),
        tenth.sentence());
  }

  private static String labels(ValidationReport report) {
    var lines = new StringBuilder();
    int line = 0;
    for (var tenth : report.calibration().bins()) {
      lines.append(
          String.format(
              Locale.ROOT,
              "<text x=\"495\" y=\"%d\" fill=\"#1d1c1d\" font-size=\"12\">%s</text>%n",
              80 + 22 * line,
              tenth.sentence()));
      line++;
    }
    return lines.toString();
  }

  private static double x(double share) {
    return LEFT + SIDE * share;
  }

  private static double y(double share) {
    return TOP + SIDE * (1 - share);
  }
}
