package dev.oarlock.aws.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.domain.account.Csm;
import dev.oarlock.domain.announce.Announcement;
import dev.oarlock.domain.announce.Announcement.AccountAtRisk;
import dev.oarlock.domain.announce.Announcement.AccountRecovered;
import dev.oarlock.domain.announce.Announcement.CallsDisagree;
import dev.oarlock.domain.announce.Announcement.CallsSettled;
import dev.oarlock.domain.announce.Announcement.GongRung;
import dev.oarlock.domain.announce.Announcement.HealthChanged;
import dev.oarlock.domain.announce.Announcement.OverrideEnded;
import dev.oarlock.domain.announce.Announcement.PulseWanted;
import java.time.LocalDate;
import java.util.OptionalInt;

/// An announcement as the detail of an event: `id`, the account as it stood, and what happened, in
/// flat readable fields.
public final class AnnouncementJson {
  private AnnouncementJson() {}

  public static ObjectNode write(Announcement announcement) {
    var node = SnapshotJson.write(announcement.about());
    node.put("id", announcement.id());
    switch (announcement) {
      case HealthChanged health -> node.set("change", ChangeJson.write(health.change()));
      case AccountAtRisk risk ->
          node.put("episode", risk.episode()).put("cause", CauseJson.write(risk.cause()));
      case AccountRecovered recovered ->
          node.put("episode", recovered.episode())
              .put("atRiskSince", recovered.atRiskSince().toString());
      case OverrideEnded ended -> OverrideJson.write(ended.said(), node.putObject("said"));
      case PulseWanted wanted -> {
        node.put("from", wanted.from().name());
        wanted.last().ifPresent(pulse -> node.put("last", pulse));
      }
      case CallsDisagree calls ->
          new DisagreementJson(calls.about())
              .write(calls.said(), node.put("number", calls.number()).putObject("calls"));
      case CallsSettled calls -> {
        var json = new DisagreementJson(calls.about());
        json.write(calls.said(), node.put("number", calls.number()).putObject("calls"));
        new SettledJson(json).write(calls.how(), node.putObject("settled"));
      }
      case GongRung gong -> WinJson.write(gong.win(), node);
    }
    return node;
  }

  /// An [IllegalArgumentException] says which field is missing, or that the type is not ours.
  public static Announcement read(String type, JsonNode detail) {
    var id = detail.required("id").textValue();
    var about = SnapshotJson.read(detail);
    return switch (type) {
      case "HealthChanged" ->
          new HealthChanged(id, about, ChangeJson.read(detail.required("change")));
      case "AccountAtRisk" ->
          new AccountAtRisk(
              id,
              about,
              detail.required("episode").intValue(),
              CauseJson.read(detail.required("cause").textValue()));
      case "AccountRecovered" ->
          new AccountRecovered(
              id,
              about,
              detail.required("episode").intValue(),
              LocalDate.parse(detail.required("atRiskSince").textValue()));
      case "OverrideEnded" ->
          new OverrideEnded(id, about, OverrideJson.read(detail.required("said")));
      case "PulseWanted" ->
          new PulseWanted(id, about, new Csm(detail.required("from").textValue()), last(detail));
      case "CallsDisagree" ->
          new CallsDisagree(
              id,
              about,
              detail.required("number").intValue(),
              new DisagreementJson(about).read(detail.required("calls")));
      case "CallsSettled" ->
          new CallsSettled(
              id,
              about,
              detail.required("number").intValue(),
              new DisagreementJson(about).read(detail.required("calls")),
              new SettledJson(new DisagreementJson(about)).read(detail.required("settled")));
      case "GongRung" -> new GongRung(id, about, WinJson.read(detail));
      default -> throw new IllegalArgumentException("not an announcement: " + type);
    };
  }

  private static OptionalInt last(JsonNode detail) {
    return detail.has("last") ? OptionalInt.of(detail.get("last").intValue()) : OptionalInt.empty();
  }
}
