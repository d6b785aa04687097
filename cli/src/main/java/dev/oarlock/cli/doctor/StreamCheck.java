package dev.oarlock.cli.doctor;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.cli.doctor.probe.DoctorFinding;
import dev.oarlock.slack.text.EnglishPhrases;
import java.time.Duration;
import java.time.Instant;

/// Whether a function of the local instance hears of what is written to the table.
final class StreamCheck {
  /// What comes at once is done within seconds; the import of years keeps it busy for longer.
  private static final Duration BURST = Duration.ofMinutes(1);

  private StreamCheck() {}

  static DoctorFinding of(JsonNode stream, String now) {
    var function = stream.path("function").asText();
    if (stream.has("unread")) {
      return DoctorFinding.bad(
          "stream",
          "%s hears of no change: the table's stream cannot be read (%s)"
              .formatted(function, stream.path("unread").asText()),
          "start ./oarlock up anew: it goes on where it was");
    }
    var lag = stream.path("lag").asInt();
    var behind = function + " is " + EnglishPhrases.counted(lag, "change") + " behind";
    var minutes = minutes(stream, now);
    return lag == 0 || minutes < BURST.toMinutes()
        ? DoctorFinding.ok("stream", behind)
        : DoctorFinding.note(
            "stream",
            behind + ", and has not caught up for " + EnglishPhrases.counted(minutes, "minute"),
            "nothing while an import runs; else the log says why (\"level\":\"ERROR\")");
  }

  private static long minutes(JsonNode stream, String now) {
    return stream.has("behindSince") && !now.isEmpty()
        ? Duration.between(Instant.parse(stream.path("behindSince").asText()), Instant.parse(now))
            .toMinutes()
        : 0;
  }
}
