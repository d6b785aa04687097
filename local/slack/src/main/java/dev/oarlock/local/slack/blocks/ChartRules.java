package dev.oarlock.local.slack.blocks;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The block `data_visualization`: a line, bar, area or pie chart
/// (docs.slack.dev/reference/block-kit/blocks/data-visualization-block).
final class ChartRules {
  private static final JsonRule LABEL = JsonRule.string(1, 20);
  private static final JsonRule POINT =
      ObjectRule.empty().required("label", LABEL).required("value", JsonRule.number());
  private static final JsonRule SERIES =
      ObjectRule.empty().required("name", LABEL).required("data", JsonRule.list(1, 20, POINT));
  private static final JsonRule AXIS =
      ObjectRule.empty()
          .required("categories", JsonRule.list(1, 20, LABEL))
          .optional("x_label", JsonRule.string(1, 50))
          .optional("y_label", JsonRule.string(1, 50));

  private static final JsonRule PIE =
      ObjectRule.empty()
          .required("segments", JsonRule.list(1, 6, POINT.and(ChartRules::checkPositive)));
  private static final JsonRule PLOT =
      ObjectRule.empty()
          .required("series", JsonRule.list(1, 6, SERIES))
          .required("axis_config", AXIS)
          .and(ChartRules::checkSeries);

  static final ObjectRule BLOCK =
      ObjectRule.block()
          .required("title", JsonRule.string(1, 50))
          .required(
              "chart",
              TypedObjectRule.none()
                  .and("pie", PIE)
                  .and("bar", PLOT)
                  .and("area", PLOT)
                  .and("line", PLOT));

  private ChartRules() {}

  private static void checkPositive(JsonNode segment, String at, List<String> complaints) {
    if (segment.path("value").asDouble(1) <= 0) {
      complaints.add(JsonRule.complaint("must be greater than 0", at + "/value"));
    }
  }

  private static void checkSeries(JsonNode chart, String at, List<String> complaints) {
    var categories = texts(chart.path("axis_config").path("categories"), "");
    var names = new HashSet<String>();
    var series = chart.path("series");
    for (int i = 0; i < series.size(); i++) {
      var place = at + "/series/" + i;
      if (!names.add(series.path(i).path("name").asText())) {
        complaints.add(JsonRule.complaint("series names must be unique", place + "/name"));
      }
      if (!texts(series.path(i).path("data"), "label").equals(categories)) {
        complaints.add(
            JsonRule.complaint("data labels must match axis_config.categories", place + "/data"));
      }
    }
  }

  private static List<String> texts(JsonNode list, String field) {
    var texts = new ArrayList<String>();
    list.forEach(item -> texts.add((field.isEmpty() ? item : item.path(field)).asText()));
    return texts;
  }
}
