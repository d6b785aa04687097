package dev.oarlock.aws.bus.risk;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.EnumNames;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.EscalationNoted.EscalationLevel;
import dev.oarlock.domain.risk.escalation.EscalationNews;
import dev.oarlock.domain.risk.escalation.EscalationRoom;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement.EscalationUpdated;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/// An escalation and what is new of it.
public final class EscalationJson {
  private EscalationJson() {}

  public static void write(EscalationUpdated told, ObjectNode node) {
    var room = told.room();
    node.put("opened", room.opened().toString()).put("level", EnumNames.of(room.level()));
    node.put("sponsor", room.sponsor().name()).put("openedBy", room.openedBy().name());
    node.put("cadenceDays", room.cadenceDays()).put("updated", room.updated().toString());
    node.put("news", EnumNames.of(told.news().kind()));
    told.news().note().ifPresent(note -> node.put("note", note));
    told.news().by().ifPresent(by -> node.put("by", by.name()));
  }

  public static EscalationUpdated read(String id, AccountSnapshot about, JsonNode detail) {
    var room =
        new EscalationRoom(
            Instant.parse(text(detail, "opened")),
            EnumNames.parse(EscalationLevel.class, text(detail, "level")),
            new Csm(text(detail, "sponsor")),
            new Csm(text(detail, "openedBy")),
            detail.required("cadenceDays").intValue(),
            LocalDate.parse(text(detail, "updated")));
    var news =
        new EscalationNews(
            EnumNames.parse(EscalationNews.Kind.class, text(detail, "news")),
            Optional.ofNullable(detail.path("note").textValue()),
            Optional.ofNullable(detail.path("by").textValue()).map(Csm::new));
    return new EscalationUpdated(id, about, room, news);
  }

  private static String text(JsonNode detail, String name) {
    return detail.required(name).textValue();
  }
}
