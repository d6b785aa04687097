package dev.oarlock.local.slack.terminal;

import dev.oarlock.local.slack.message.MessageBlock;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Charts as text: bars for bars and pies, a row of small columns for lines and areas.
public final class ChartText {
  /// How numbers are written, in the words of [DecimalFormat].
  public static final String PATTERN = "#,##0.##";

  private static final int BAR = 36;
  private static final String COLUMNS = "▁▂▃▄▅▆▇█";

  private ChartText() {}

  static List<String> lines(MessageBlock.Chart chart) {
    var lines = new ArrayList<String>();
    lines.add(chart.unit().isEmpty() ? chart.title() : chart.title() + " (" + chart.unit() + ")");
    switch (chart.kind()) {
      case "line", "area" -> addCurves(chart, lines);
      default -> addBars(chart, lines);
    }
    return lines;
  }

  private static void addBars(MessageBlock.Chart chart, List<String> lines) {
    var most = values(chart).stream().mapToDouble(Math::abs).max().orElse(0);
    var sum = values(chart).stream().mapToDouble(Double::doubleValue).sum();
    boolean pie = chart.kind().equals("pie");
    int name = nameWidth(chart);
    for (int i = 0; i < chart.categories().size(); i++) {
      for (var series : chart.series()) {
        var value = series.values().get(i);
        var label =
            chart.series().size() == 1
                ? chart.categories().get(i)
                : chart.categories().get(i) + " " + series.name();
        var bar = "█".repeat(most == 0 ? 0 : (int) Math.round(Math.abs(value) / most * BAR));
        var share = pie && sum > 0 ? " (" + Math.round(100 * value / sum) + " %)" : "";
        lines.add(
            "  "
                + TextWidth.padded(label, name)
                + "  "
                + bar
                + (bar.isEmpty() ? "" : " ")
                + number(value)
                + share);
      }
    }
  }

  private static int nameWidth(MessageBlock.Chart chart) {
    int category = chart.categories().stream().mapToInt(TextWidth::of).max().orElse(0);
    int series = chart.series().stream().mapToInt(s -> TextWidth.of(s.name())).max().orElse(0);
    return chart.series().size() == 1 ? category : category + 1 + series;
  }

  private static void addCurves(MessageBlock.Chart chart, List<String> lines) {
    var low = values(chart).stream().mapToDouble(Double::doubleValue).min().orElse(0);
    var high = values(chart).stream().mapToDouble(Double::doubleValue).max().orElse(0);
    int name = chart.series().stream().mapToInt(s -> TextWidth.of(s.name())).max().orElse(0);
    for (var series : chart.series()) {
      var columns = new StringBuilder();
      series.values().forEach(value -> columns.append(column(value, low, high)));
      lines.add(
          "  "
              + TextWidth.padded(series.name(), name)
              + "  "
              + columns
              + "  "
              + number(series.values().getFirst())
              + " → "
              + number(series.values().getLast()));
    }
    lines.add(
        "  "
            + " ".repeat(name)
            + "  "
            + chart.categories().getFirst()
            + " to "
            + chart.categories().getLast());
  }

  private static char column(double value, double low, double high) {
    var share = high == low ? 0.5 : (value - low) / (high - low);
    return COLUMNS.charAt((int) Math.round(share * (COLUMNS.length() - 1)));
  }

  private static List<Double> values(MessageBlock.Chart chart) {
    return chart.series().stream().flatMap(series -> series.values().stream()).toList();
  }

  public static String number(double value) {
    return new DecimalFormat(PATTERN, DecimalFormatSymbols.getInstance(Locale.ROOT)).format(value);
  }
}
