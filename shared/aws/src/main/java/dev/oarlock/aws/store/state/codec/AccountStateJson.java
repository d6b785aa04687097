package dev.oarlock.aws.store.state.codec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.bus.AnnouncementJson;
import dev.oarlock.aws.json.EpisodeCauseJson;
import dev.oarlock.aws.json.ScoreChangeJson;
import dev.oarlock.aws.store.packed.ColumnarRows;
import dev.oarlock.domain.health.ledger.ScoreChange;
import dev.oarlock.domain.risk.episode.EndedEpisode;
import dev.oarlock.domain.risk.episode.Episode;
import dev.oarlock.domain.transition.announcement.Announcement;
import dev.oarlock.domain.transition.state.AccountRisk;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// The part of a state that nobody looks up by itself, as one JSON object.
public final class AccountStateJson {
  private AccountStateJson() {}

  public static ObjectNode write(AccountState state) {
    var node = JsonNodeFactory.instance.objectNode();
    node.set("assessment", HealthAssessmentJson.write(state.assessment()));
    node.set("forecast", ChurnForecastJson.write(state.forecast()));
    state
        .history()
        .latestChange()
        .ifPresent(change -> node.set("change", ScoreChangeJson.write(change)));
    state.risk().episode().ifPresent(episode -> node.set("episode", write(episode)));
    state.risk().latestEnded().ifPresent(over -> node.set("endedEpisode", write(over)));
    node.put("episodes", state.risk().episodeCount());
    node.put("announcedEpisode", state.delivery().lastAnnouncedEpisode());
    DisagreementsJson.write(state.risk().disagreements(), node);
    PendingDeliveryJson.write(state.delivery(), node);
    node.set("outbox", outbox(state.delivery().outbox().announcements()));
    node.set("history", AccountHistoryJson.write(state.history()));
    node.set("facts", FactsJson.write(state.facts()));
    return node;
  }

  private static ObjectNode write(Episode episode) {
    var node = JsonNodeFactory.instance.objectNode();
    node.put("number", episode.number());
    node.put("opened", episode.opened().toString());
    node.put("cause", EpisodeCauseJson.write(episode.cause()));
    episode.keptOpenBy().ifPresent(now -> node.put("now", EpisodeCauseJson.write(now)));
    episode.scoreAtOpening().ifPresent(score -> node.put("score", score));
    return node;
  }

  private static ObjectNode write(EndedEpisode over) {
    var node = write(over.episode()).put("ended", over.ended().toString());
    return switch (over.how()) {
      case OVER -> node;
      case SAVED -> node.put("saved", true);
      case LEFT -> node.put("left", true);
      case MERGED -> node.put("merged", true);
    };
  }

  public static AccountRisk risk(JsonNode state) {
    return new AccountRisk(
        Optional.ofNullable(state.get("episode")).map(AccountStateJson::episode),
        state.required("episodes").intValue(),
        Optional.ofNullable(state.get("endedEpisode")).map(AccountStateJson::endedEpisode),
        DisagreementsJson.read(state));
  }

  private static EndedEpisode endedEpisode(JsonNode node) {
    var over = new EndedEpisode(episode(node), LocalDate.parse(node.required("ended").textValue()));
    if (node.path("saved").booleanValue()) {
      return over.asSaved();
    }
    if (node.path("merged").booleanValue()) {
      return over.asMerged();
    }
    return node.path("left").booleanValue() ? over.asLeft() : over;
  }

  private static Episode episode(JsonNode node) {
    return new Episode(
        node.required("number").intValue(),
        LocalDate.parse(node.required("opened").textValue()),
        EpisodeCauseJson.read(node.required("cause").textValue()),
        node.has("score") ? OptionalInt.of(node.get("score").intValue()) : OptionalInt.empty(),
        Optional.ofNullable(node.get("now")).map(now -> EpisodeCauseJson.read(now.textValue())));
  }

  public static Optional<ScoreChange> change(JsonNode state) {
    return Optional.ofNullable(state.get("change")).map(ScoreChangeJson::read);
  }

  private static ObjectNode outbox(List<Announcement> announcements) {
    return ColumnarRows.pack(
        announcements.stream()
            .map(one -> AnnouncementJson.write(one).put("type", one.type()))
            .toList());
  }

  public static List<Announcement> announcements(JsonNode state) {
    return ColumnarRows.unpack(state.required("outbox")).stream()
        .map(row -> AnnouncementJson.read(row.required("type").textValue(), row))
        .toList();
  }
}
