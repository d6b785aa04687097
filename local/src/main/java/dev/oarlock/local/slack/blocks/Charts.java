package dev.oarlock.local.slack.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The block `data_visualization`: a line, bar, area or pie chart
/// (docs.slack.dev/reference/block-kit/blocks/data-visualization-block).
final class Charts {
  private static final Rule LABEL = Rule.string(1, 20);
  private static final Rule POINT = Shape.empty().must("label", LABEL).must("value", Rule.number());
  private static final Rule SERIES =
      Shape.empty().must("name", LABEL).must("data", Rule.list(1, 20, POINT));
  private static final Rule AXIS =
      Shape.empty()
          .must("categories", Rule.list(1, 20, LABEL))
          .may("x_label", Rule.string(1, 50))
          .may("y_label", Rule.string(1, 50));

  private static final Rule PIE =
      Shape.empty().must("segments", Rule.list(1, 6, POINT.and(Charts::checkPositive)));
  private static final Rule PLOT =
      Shape.empty()
          .must("series", Rule.list(1, 6, SERIES))
          .must("axis_config", AXIS)
          .and(Charts::checkSeries);

  static final Shape BLOCK =
      Shape.block()
          .must("title", Rule.string(1, 50))
          .must(
              "chart",
              Kinds.none().and("pie", PIE).and("bar", PLOT).and("area", PLOT).and("line", PLOT));

  private Charts() {}

  private static void checkPositive(JsonNode segment, String at, List<String> complaints) {
    if (segment.path("value").asDouble(1) <= 0) {
      complaints.add(Rule.complaint("must be greater than 0", at + "/value"));
    }
  }

  private static void checkSeries(JsonNode chart, String at, List<String> complaints) {
    var categories = texts(chart.path("axis_config").path("categories"), "");
    var names = new HashSet<String>();
    var series = chart.path("series");
    for (int i = 0; i < series.size(); i++) {
      var place = at + "/series/" + i;
      if (!names.add(series.path(i).path("name").asText())) {
        complaints.add(Rule.complaint("series names must be unique", place + "/name"));
      }
      if (!texts(series.path(i).path("data"), "label").equals(categories)) {
        complaints.add(
            Rule.complaint("data labels must match axis_config.categories", place + "/data"));
      }
    }
  }

  private static List<String> texts(JsonNode list, String field) {
    var texts = new ArrayList<String>();
    list.forEach(item -> texts.add((field.isEmpty() ? item : item.path(field)).asText()));
    return texts;
  }
}
