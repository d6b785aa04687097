package dev.oarlock.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/// The business's moment and its day there, which is another than the clock's when an instance
/// looks at an old day.
record CheckedMoment(Instant now, LocalDate today) {

  /// Of a running instance, as it tells.
  static CheckedMoment of(JsonNode status) {
    return new CheckedMoment(
        Instant.parse(status.path("now").asText()), LocalDate.parse(status.path("today").asText()));
  }

  /// Of a deployed stack, in the time zone that the environment names.
  static CheckedMoment at(Instant now, Map<String, String> environment) {
    var zone = ZoneId.of(environment.getOrDefault("TIME_ZONE", "UTC"));
    return new CheckedMoment(now, LocalDate.ofInstant(now, zone));
  }
}
