package dev.oarlock.bench.model;

import dev.oarlock.bench.model.LearningCurve.Point;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Learning curves as a chart: a panel for each table with the log-loss of the model and that of
/// data alone, by the number of labels.
final class LearningCurveChart {
  private static final double WIDTH = 200;
  private static final double HEIGHT = 200;
  private static final double TOP = 70;
  private static final double STEP = 270;
  private static final String MODEL = "#1264a3";
  private static final String DATA_ONLY = "#e8912d";

  private LearningCurveChart() {}

  static String of(Map<String, List<Point>> curves) {
    var each = List.copyOf(curves.entrySet());
    var panels =
        IntStream.range(0, each.size())
            .mapToObj(
                i -> new Panel(each.get(i).getKey(), each.get(i).getValue(), 60 + STEP * i).draw())
            .collect(Collectors.joining("\n"));
    return String.format(
        Locale.ROOT,
        """
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$.0f 350" font-family="sans-serif" font-size="12" role="img">
        <title>Learning curves</title>
        <desc>%2$s</desc>
        <rect width="%1$.0f" height="350" fill="#ffffff"/>
        <text x="20" y="28" font-size="18" font-weight="bold" fill="#1d1c1d">Log-loss by number of labels, on accounts that no model saw</text>
        %3$s
        <circle cx="30" cy="332" r="5" fill="%4$s"/><text x="42" y="336" fill="#1d1c1d">with the expert</text>
        <rect x="155" y="327" width="10" height="10" fill="%5$s"/><text x="172" y="336" fill="#1d1c1d">data alone</text>
        </svg>
        """,
        20 + STEP * each.size(),
        words(curves),
        panels,
        MODEL,
        DATA_ONLY);
  }

  private static String words(Map<String, List<Point>> curves) {
    return curves.entrySet().stream()
        .map(curve ->
            curve.getKey()
                + ": "
                + curve.getValue().stream()
                    .map(point ->
                        String.format(
                            Locale.ROOT,
                            "%d labels %.3f, alone %.3f",
                            point.labels(),
                            point.logLoss(),
                            point.dataOnlyLogLoss()))
                    .collect(Collectors.joining("; ")))
        .collect(Collectors.joining(". "));
  }

  private record Panel(String name, List<Point> points, double left) {
    String draw() {
      return String.format(
              Locale.ROOT,
              "<text x=\"%.0f\" y=\"55\" font-size=\"14\" fill=\"#1d1c1d\">%s</text>%n",
              left,
              name)
          + IntStream.rangeClosed(0, 4).mapToObj(this::grid).collect(Collectors.joining())
          + IntStream.range(0, points.size()).mapToObj(this::label).collect(Collectors.joining())
          + line(Point::dataOnlyLogLoss, DATA_ONLY)
          + line(Point::logLoss, MODEL)
          + marks();
    }

    private double minimum() {
      return points.stream()
          .mapToDouble(p -> Math.min(p.logLoss(), p.dataOnlyLogLoss()))
          .min()
          .orElse(0);
    }

    private double maximum() {
      return points.stream()
          .mapToDouble(p -> Math.max(p.logLoss(), p.dataOnlyLogLoss()))
          .max()
          .orElse(1);
    }

    private double x(int i) {
      return left + WIDTH * i / (points.size() - 1);
    }

    private double y(double loss) {
      return TOP + HEIGHT * (maximum() - loss) / (maximum() - minimum());
    }

    private String grid(int step) {
      var loss = minimum() + (maximum() - minimum()) * step / 4;
      return String.format(
          Locale.ROOT,
          "<line x1=\"%1$.1f\" y1=\"%2$.1f\" x2=\"%3$.1f\" y2=\"%2$.1f\" stroke=\"#e0e0e0\"/><text"
              + " x=\"%4$.1f\" y=\"%5$.1f\" text-anchor=\"end\" fill=\"#1d1c1d\">%6$.2f</text>%n",
          left,
          y(loss),
          left + WIDTH,
          left - 8,
          y(loss) + 4,
          loss);
    }

    private String label(int i) {
      return String.format(
          Locale.ROOT,
          "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"middle\" fill=\"#1d1c1d\">%d</text>%n",
          x(i),
          TOP + HEIGHT + 18,
          points.get(i).labels());
    }

    private String line(ToDoubleFunction<Point> loss, String color) {
      var path =
          IntStream.range(0, points.size())
              .mapToObj(i ->
                  String.format(
                      Locale.ROOT, "%.1f,%.1f", x(i), y(loss.applyAsDouble(points.get(i)))))
              .collect(Collectors.joining(" "));
      return String.format(
          "<polyline points=\"%s\" fill=\"none\" stroke=\"%s\" stroke-width=\"2\"/>%n",
          path, color);
    }

    private String marks() {
      return IntStream.range(0, points.size())
          .mapToObj(i ->
              String.format(
                  Locale.ROOT,
                  "<rect x=\"%.1f\" y=\"%.1f\" width=\"8\" height=\"8\" fill=\"%s\"/>"
                      + "<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>%n",
                  x(i) - 4,
                  y(points.get(i).dataOnlyLogLoss()) - 4,
                  DATA_ONLY,
                  x(i),
                  y(points.get(i).logLoss()),
                  MODEL))
          .collect(Collectors.joining());
    }
  }
}
