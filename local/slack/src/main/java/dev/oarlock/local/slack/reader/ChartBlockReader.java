package dev.oarlock.local.slack.reader;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.slack.message.MessageBlock;
import dev.oarlock.local.slack.message.MessageBlock.Series;
import java.util.List;

/// Reads the block `data_visualization`.
final class ChartBlockReader {
  private ChartBlockReader() {}

  static MessageBlock.Chart read(JsonNode block) {
    var chart = block.path("chart");
    var kind = chart.path("type").asText();
    var title = block.path("title").asText();
    if (kind.equals("pie")) {
      var segments = chart.path("segments");
      return new MessageBlock.Chart(
          title, kind, "", labels(segments), List.of(new Series(title, values(segments))));
    }
    return new MessageBlock.Chart(
        title,
        kind,
        chart.at("/axis_config/y_label").asText(),
        MessageReader.all(chart.at("/axis_config/categories"), JsonNode::asText),
        MessageReader.all(chart.path("series"), ChartBlockReader::series));
  }

  private static Series series(JsonNode series) {
    return new Series(series.path("name").asText(), values(series.path("data")));
  }

  private static List<String> labels(JsonNode points) {
    return MessageReader.all(points, point -> point.path("label").asText());
  }

  private static List<Double> values(JsonNode points) {
    return MessageReader.all(points, point -> point.path("value").asDouble());
  }
}
