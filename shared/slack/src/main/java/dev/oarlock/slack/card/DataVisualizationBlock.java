package dev.oarlock.slack.card;

import com.slack.api.model.block.LayoutBlock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Slack's native chart, `data_visualization` (since June 2026), which the SDK has no class for.
/// Its fields are named as Slack names them once they are written in snake case.
record DataVisualizationBlock(String type, @Nullable String blockId, String title, Chart chart)
    implements LayoutBlock {
  static final String TYPE = "data_visualization";

  static DataVisualizationBlock of(ColumnChart chart) {
    return new DataVisualizationBlock(
        TYPE, null, chart.title(), new Chart("bar", chart.series(), chart.axes()));
  }

  @Override
  public String getType() {
    return type;
  }

  @Override
  public @Nullable String getBlockId() {
    return blockId;
  }

  record Chart(
      String type, List<ColumnChart.ChartSeries> series, ColumnChart.ChartAxes axisConfig) {}
}
