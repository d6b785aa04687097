package dev.oarlock.slack.card;

import dev.oarlock.slack.block.Mrkdwn;
import dev.oarlock.slack.card.ColumnChart.ChartPoint;
import dev.oarlock.slack.card.ColumnChart.ChartSeries;
import dev.oarlock.slack.language.LocalizedText;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A chart in characters of one width: a bar a value, the categories one under the other.
record ChartDrawing(ColumnChart chart) {
  private static final int WIDTH = 20;

  static String of(ColumnChart chart) {
    var lines = new ChartDrawing(chart).lines();
    return "*%s* (%s)\n```%s```"
        .formatted(
            Mrkdwn.escape(chart.title()),
            Mrkdwn.escape(chart.axes().yLabel()),
            Mrkdwn.block(String.join("\n", lines)));
  }

  /// `Customers by band (customers): Red: a week ago 0, now 1; Green: …` in plain text.
  static String inWords(ColumnChart chart) {
    return new ChartDrawing(chart)
        .eachCategory(ChartDrawing::category)
        .collect(
            Collectors.joining("; ", chart.title() + " (" + chart.axes().yLabel() + "): ", "."));
  }

  private static String category(List<NamedValue> values) {
    return values.stream()
        .map(it -> it.series() + " " + number(it.value()))
        .collect(Collectors.joining(", ", values.getFirst().category() + ": ", ""));
  }

  private List<String> lines() {
    return eachCategory(this::drawn).flatMap(List::stream).toList();
  }

  private record NamedValue(String category, String series, double value) {}

  private <T> Stream<T> eachCategory(Function<List<NamedValue>, T> of) {
    return Stream.iterate(0, i -> i < chart.axes().categories().size(), i -> i + 1)
        .map(i -> chart.series().stream().map(it -> named(it, it.data().get(i))).toList())
        .map(of);
  }

  private static NamedValue named(ChartSeries series, ChartPoint point) {
    return new NamedValue(point.label(), series.name(), point.value());
  }

  private List<String> drawn(List<NamedValue> values) {
    var lines = new ArrayList<String>();
    for (var value : values) {
      var category = lines.isEmpty() ? value.category() : "";
      lines.add(
          "%s %s %s %s"
              .formatted(
                  padded(category, chart.axes().categories()),
                  padded(value.series(), chart.series().stream().map(ChartSeries::name).toList()),
                  bar(value.value()),
                  number(value.value())));
    }
    return lines;
  }

  private static String padded(String name, List<String> names) {
    var width = names.stream().mapToInt(String::length).max().orElse(1);
    return ("%-" + width + "s").formatted(name);
  }

  private String bar(double value) {
    var most =
        chart.series().stream()
            .flatMap(it -> it.data().stream())
            .mapToDouble(ChartPoint::value)
            .max()
            .orElse(0);
    return most <= 0 ? "" : "█".repeat((int) Math.max(0, Math.round(WIDTH * value / most)));
  }

  private static String number(double value) {
    return new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(LocalizedText.locale()))
        .format(value);
  }
}
