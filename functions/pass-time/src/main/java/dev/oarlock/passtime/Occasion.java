package dev.oarlock.passtime;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.bus.FeedNoticeJson;
import dev.oarlock.aws.events.Json;
import dev.oarlock.domain.feed.FeedNotice;
import dev.oarlock.domain.tide.Tide;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;

/// Why the function runs: its schedule, or something that the bus says.
sealed interface Occasion {
  record NewDay() implements Occasion {}

  record TideSeen(Tide tide) implements Occasion {}

  record TideAnswered(String feed, LocalDate since, boolean real) implements Occasion {}

  private static Occasion tideSeen(JsonNode detail) {
    return FeedNoticeJson.read("TideSeen", detail) instanceof FeedNotice.TideSeen(var tide)
        ? new TideSeen(tide)
        : new NewDay();
  }

  static Occasion read(InputStream input) throws IOException {
    var text = new String(input.readAllBytes(), StandardCharsets.UTF_8);
    if (text.isBlank()) {
      return new NewDay(); // by hand
    }
    var event = Json.parse(text);
    var detail = event.path("detail");
    return switch (event.path("detail-type").asText()) {
      case "TideSeen" -> tideSeen(detail);
      case "TideAnswered" ->
          new TideAnswered(
              detail.required("feed").textValue(),
              LocalDate.parse(detail.required("since").textValue()),
              detail.required("real").booleanValue());
      default -> new NewDay();
    };
  }
}
