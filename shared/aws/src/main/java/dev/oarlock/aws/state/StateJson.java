package dev.oarlock.aws.state;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.bus.AnnouncementJson;
import dev.oarlock.aws.bus.CauseJson;
import dev.oarlock.aws.bus.ChangeJson;
import dev.oarlock.domain.announce.Announcement;
import dev.oarlock.domain.health.Change;
import dev.oarlock.domain.risk.Episode;
import dev.oarlock.domain.state.AccountState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// What of a state nobody looks up by itself, as one JSON object.
final class StateJson {
  private StateJson() {}

  static ObjectNode write(AccountState state) {
    var node = JsonNodeFactory.instance.objectNode();
    node.set("verdict", VerdictJson.write(state.verdict()));
    node.set("forecast", ForecastJson.write(state.forecast()));
    state.latestChange().ifPresent(change -> node.set("change", ChangeJson.write(change)));
    state.episode().ifPresent(episode -> node.set("episode", write(episode)));
    node.put("episodes", state.episodes()).put("announced", state.announced());
    DisputesJson.write(state.disputes(), node);
    node.set("outbox", outbox(state.outbox().announcements()));
    node.set("history", HistoryJson.write(state.history()));
    node.set("facts", FactsJson.write(state.facts()));
    return node;
  }

  private static ObjectNode write(Episode episode) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("number", episode.number());
    node.put("opened", episode.opened().toString());
    node.put("cause", CauseJson.write(episode.cause()));
    episode.scoreAtOpening().ifPresent(score -> node.put("score", score));
    return node;
  }

  static Optional<Episode> episode(JsonNode state) {
    return Optional.ofNullable(state.get("episode")).map(StateJson::readEpisode);
  }

  private static Episode readEpisode(JsonNode node) {
    return new Episode(
        node.required("number").intValue(),
        LocalDate.parse(node.required("opened").textValue()),
        CauseJson.read(node.required("cause").textValue()),
        node.has("score") ? OptionalInt.of(node.get("score").intValue()) : OptionalInt.empty());
  }

  static Optional<Change> change(JsonNode state) {
    return Optional.ofNullable(state.get("change")).map(ChangeJson::read);
  }

  private static ObjectNode outbox(List<Announcement> announcements) {
    return Columns.of(
        announcements.stream()
            .map(one -> AnnouncementJson.write(one).put("type", one.type()))
            .toList());
  }

  static List<Announcement> announcements(JsonNode state) {
    return Columns.rows(state.required("outbox")).stream()
        .map(row -> AnnouncementJson.read(row.required("type").textValue(), row))
        .toList();
  }
}
