package dev.oarlock.digest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.lambda.LambdaEvent;
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/// Why a digest is sent.
sealed interface DigestTrigger {
  /// Names the digest, so that a retried invocation sends it once.
  String key(LocalDate today);

  String correlation();

  /// The week's own, from the schedule.
  record Weekly(String correlation) implements DigestTrigger {
    @Override
    public String key(LocalDate today) {
      return "DIGEST#%d-W%02d"
          .formatted(
              today.get(IsoFields.WEEK_BASED_YEAR), today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
  }

  /// Somebody typed `/digest`; `responseUrl` is where they hear how it went.
  record Requested(String event, String responseUrl, String correlation) implements DigestTrigger {
    @Override
    public String key(LocalDate today) {
      return "DIGEST#" + event;
    }
  }

  /// A `DigestRequested` event from the bus, or whatever the scheduler sends.
  static DigestTrigger read(InputStream input) throws IOException {
    var event = LambdaEvent.read(input);
    var id = event.path("id").asText("scheduled");
    return event.path("detail-type").asText().equals("DigestRequested")
        ? requested(id, event.path("detail"))
        : new Weekly(id);
  }

  private static Requested requested(String id, JsonNode detail) {
    return new Requested(
        id, detail.path("responseUrl").asText(), detail.path("correlation").asText(id));
  }
}
