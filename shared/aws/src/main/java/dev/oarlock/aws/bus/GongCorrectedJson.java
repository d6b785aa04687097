package dev.oarlock.aws.bus;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.AmountsJson;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.announcement.Announcement.GongCorrected;
import java.util.Optional;

/// What a gong came to; without `win` nothing is left of it.
final class GongCorrectedJson {
  private GongCorrectedJson() {}

  static void write(GongCorrected corrected, ObjectNode node) {
    node.put("gong", corrected.gong()).put("version", corrected.version());
    node.set("told", AmountsJson.write(corrected.told()));
    corrected.now().ifPresent(win -> WinJson.write(win, node));
  }

  static GongCorrected read(String id, AccountSnapshot about, JsonNode detail) {
    return new GongCorrected(
        id,
        about,
        detail.required("gong").textValue(),
        detail.required("version").longValue(),
        AmountsJson.read(detail.required("told")),
        detail.has("win") ? Optional.of(WinJson.read(detail)) : Optional.empty());
  }
}
