package dev.oarlock.digest;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.domain.portfolio.board.DigestVersion;
import dev.oarlock.domain.portfolio.exposure.CalendarWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Optional;

/// Why a digest is sent.
sealed interface DigestTrigger {
  /// So long takes Slack an answer to what somebody typed.
  Duration ANSWERABLE = Duration.ofMinutes(30);

  /// Less than the queue waits before it delivers again.
  Duration FIRST_TRY = Duration.ofMinutes(5);

  /// Names the digest, so that a retried invocation sends it once.
  String key(LocalDate today);

  String correlation();

  DigestVersion version();

  /// Where it goes; none: the digest's own channel.
  Optional<String> target();

  /// The week's own, from the schedule.
  record Weekly(String correlation) implements DigestTrigger {
    @Override
    public DigestVersion version() {
      return new DigestVersion.Leadership();
    }

    @Override
    public Optional<String> target() {
      return Optional.empty();
    }

    @Override
    public String key(LocalDate today) {
      return "DIGEST#" + week(today);
    }

    static String week(LocalDate today) {
      return "%d-W%02d"
          .formatted(
              today.get(IsoFields.WEEK_BASED_YEAR), today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
  }

  /// Somebody typed `/digest` or clicked; `responseUrl` is where they see it or hear how it went,
  /// empty for a week's own that is tried again.
  sealed interface Requested extends DigestTrigger {
    String responseUrl();

    /// Empty where nobody stamped the request.
    Optional<Instant> askedAt();

    /// Whether this is the first time it is tried: what is said of it is said once.
    default boolean isFresh(Instant now) {
      return !isOlderThan(FIRST_TRY, now);
    }

    /// Where it has been asked for so long ago.
    default boolean isOlderThan(Duration age, Instant now) {
      return askedAt().filter(at -> at.plus(age).isBefore(now)).isPresent();
    }
  }

  /// To be shown to the one who asked, and to nobody else. `week` is one that is over; `askedAt` is
  /// empty where an event has no time.
  record ShowRequested(
      String event,
      String responseUrl,
      String correlation,
      DigestVersion version,
      Optional<CalendarWeek> week,
      Optional<Instant> askedAt)
      implements Requested {
    /// Whether the one who asked cannot be shown it any more. What is to be posted waits for Slack
    /// as alerts do, and may stand already without our knowing.
    boolean isTooLate(Instant now) {
      return isOlderThan(ANSWERABLE, now);
    }

    @Override
    public Optional<String> target() {
      return Optional.empty();
    }

    @Override
    public String key(LocalDate today) {
      return "DIGEST#" + event;
    }
  }

  /// To be posted in its channel.
  record PostRequested(
      String responseUrl,
      String correlation,
      DigestVersion version,
      Optional<String> target,
      Optional<Instant> askedAt)
      implements Requested {
    @Override
    public String key(LocalDate today) {
      return "DIGEST#" + correlation;
    }
  }

  /// A `DigestRequested` event from the bus, or whatever the scheduler sends.
  static DigestTrigger read(JsonNode event) {
    var id = event.path("id").asText("scheduled");
    return event.path("detail-type").asText().equals("DigestRequested")
        ? requested(id, event.path("detail"), askedAt(event))
        : new Weekly(id);
  }

  private static Requested requested(String id, JsonNode detail, Optional<Instant> askedAt) {
    var url = detail.path("responseUrl").asText();
    var correlation = detail.path("correlation").asText(id);
    var version =
        DigestVersion.read(detail.path("version").asText("leadership"))
            .orElseThrow(() ->
                new IllegalArgumentException(
                    "no version of the digest: " + detail.path("version")));
    var target = Optional.of(detail.path("target").asText()).filter(it -> !it.isEmpty());
    return detail.path("post").asBoolean(true)
        ? new PostRequested(url, correlation, version, target, askedAt)
        : new ShowRequested(id, url, correlation, version, week(detail), askedAt);
  }

  private static Optional<Instant> askedAt(JsonNode event) {
    return Optional.of(event.path("time").asText()).filter(it -> !it.isEmpty()).map(Instant::parse);
  }

  private static Optional<CalendarWeek> week(JsonNode detail) {
    return Optional.of(detail.path("week").asText())
        .filter(it -> !it.isEmpty())
        .map(LocalDate::parse)
        .map(CalendarWeek::of);
  }
}
