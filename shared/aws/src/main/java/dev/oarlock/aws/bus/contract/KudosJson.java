package dev.oarlock.aws.bus.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.account.identity.Csm;
import dev.oarlock.domain.account.signal.HandlingSignal.KudosGiven;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement.KudosTold;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A success that somebody told, or who helped with a win.
public final class KudosJson {
  private KudosJson() {}

  public static void write(KudosTold told, ObjectNode node) {
    var kudos = told.kudos();
    kudos.gong().ifPresent(gong -> node.put("gong", gong));
    var people = node.putArray("people");
    kudos.people().forEach(people::add);
    var teams = node.putArray("teams");
    kudos.teams().forEach(teams::add);
    kudos.text().ifPresent(text -> node.put("text", text));
    node.put("by", kudos.by().name());
  }

  public static KudosTold read(String id, AccountSnapshot about, JsonNode detail) {
    var kudos =
        new KudosGiven(
            text(detail, "gong"),
            texts(detail, "people"),
            texts(detail, "teams"),
            text(detail, "text"),
            new Csm(detail.required("by").textValue()));
    return new KudosTold(id, about, kudos);
  }

  private static Optional<String> text(JsonNode detail, String name) {
    return Optional.ofNullable(detail.path(name).textValue());
  }

  private static List<String> texts(JsonNode detail, String name) {
    var texts = new ArrayList<String>();
    detail.path(name).forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
