package dev.oarlock.slack.block;

import com.slack.api.model.block.LayoutBlock;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Slack's native chart, `data_visualization` (since June 2026), which the SDK has no class for.
/// Its fields are named as Slack names them once they are written in snake case.
public record DataVisualizationBlock(
    String type, @Nullable String blockId, String title, Chart chart) implements LayoutBlock {
  private static final int TITLE = 50;

  public DataVisualizationBlock {
    Chart.requireLength("title", title, TITLE);
  }

  /// Columns: one group a category, in each group one column a series.
  public static DataVisualizationBlock columns(String title, Axes axes, List<Series> series) {
    return new DataVisualizationBlock(
        "data_visualization", null, title, new Chart("bar", series, axes));
  }

  @Override
  public String getType() {
    return type;
  }

  @Override
  public @Nullable String getBlockId() {
    return blockId;
  }

  /// One to six series over the same one to twenty categories.
  public record Chart(String type, List<Series> series, Axes axisConfig) {
    private static final int SERIES = 6;

    public Chart {
      series = List.copyOf(series);
      var names = new HashSet<>(series.stream().map(Series::name).toList());
      if (series.isEmpty() || series.size() > SERIES || names.size() < series.size()) {
        throw new IllegalArgumentException("not 1 to 6 series of different names: " + names);
      }
      for (var one : series) {
        if (!one.data().stream().map(Point::label).toList().equals(axisConfig.categories())) {
          throw new IllegalArgumentException("labels are not the categories: " + one.name());
        }
      }
    }

    private static void requireLength(String what, String text, int most) {
      if (text.isBlank() || text.length() > most) {
        throw new IllegalArgumentException("chart " + what + " not 1 to " + most + ": " + text);
      }
    }
  }

  /// The categories in their order, and what the axes show.
  public record Axes(List<String> categories, String xLabel, String yLabel) {
    public Axes {
      categories = List.copyOf(categories);
      if (categories.isEmpty() || categories.size() > 20) {
        throw new IllegalArgumentException("not 1 to 20 categories: " + categories);
      }
      categories.forEach(category -> Chart.requireLength("category", category, 20));
      Chart.requireLength("label", xLabel, 50);
      Chart.requireLength("label", yLabel, 50);
    }
  }

  public record Series(String name, List<Point> data) {
    public Series {
      data = List.copyOf(data);
      Chart.requireLength("series name", name, 20);
    }
  }

  public record Point(String label, double value) {}
}
