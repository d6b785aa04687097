package dev.oarlock.slack.card;

import java.util.HashSet;
import java.util.List;

/// A chart of columns, in plain text: one group a category, in each group one column a series. One
/// to six series over the same one to twenty categories.
public record ColumnChart(String title, ChartAxes axes, List<ChartSeries> series)
    implements CardElement {
  private static final int TITLE = 50;
  private static final int SERIES = 6;

  public ColumnChart {
    series = List.copyOf(series);
    requireLength("title", title, TITLE);
    var names = new HashSet<>(series.stream().map(ChartSeries::name).toList());
    if (series.isEmpty() || series.size() > SERIES || names.size() < series.size()) {
      throw new IllegalArgumentException("not 1 to 6 series of different names: " + names);
    }
    for (var one : series) {
      if (!one.data().stream().map(ChartPoint::label).toList().equals(axes.categories())) {
        throw new IllegalArgumentException("labels are not the categories: " + one.name());
      }
    }
  }

  private static void requireLength(String what, String text, int most) {
    if (text.isBlank() || text.length() > most) {
      throw new IllegalArgumentException("chart " + what + " not 1 to " + most + ": " + text);
    }
  }

  /// The categories in their order, and what the axes show.
  public record ChartAxes(List<String> categories, String xLabel, String yLabel) {
    public ChartAxes {
      categories = List.copyOf(categories);
      if (categories.isEmpty() || categories.size() > 20) {
        throw new IllegalArgumentException("not 1 to 20 categories: " + categories);
      }
      categories.forEach(category -> requireLength("category", category, 20));
      requireLength("label", xLabel, 50);
      requireLength("label", yLabel, 50);
    }
  }

  /// A value a category, in the order of the categories.
  public record ChartSeries(String name, List<ChartPoint> data) {
    public ChartSeries {
      data = List.copyOf(data);
      requireLength("series name", name, 20);
    }
  }

  public record ChartPoint(String label, double value) {}
}
