package dev.oarlock.ingest;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.events.SignalHeader;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.erasure.KnownErasures;
import java.time.ZoneId;

/// A message after what was erased has been taken out of it, before anything of it is kept.
sealed interface ScreenedMessage {
  /// To be taken in, or to be quarantined.
  record Kept(String text) implements ScreenedMessage {}

  /// It is about an account that was erased: nothing of it is kept.
  record Erased() implements ScreenedMessage {}

  static ScreenedMessage of(String message, KnownErasures erasures, ZoneId zone) {
    if (erasures.isEmpty()) {
      return new Kept(message);
    }
    try {
      var event = EventEnvelope.parse(message);
      return erasures.isAboutErased(event)
          ? new Erased()
          : new Kept(without(message, event, erasures, zone));
    } catch (IllegalArgumentException _) {
      return new Kept(erasures.withoutPeople("", message)); // no event: for the quarantine
    }
  }

  private static String without(
      String message, EventEnvelope event, KnownErasures erasures, ZoneId zone) {
    var detail = erasures.without(event.detail());
    if (detail.equals(event.detail())) {
      return message;
    }
    keepId(detail, event, erasures, zone);
    var changed = (ObjectNode) JsonTree.parse(message).deepCopy();
    return JsonTree.write(changed.set("detail", detail));
  }

  /// Where the content is the id, the content as it was told is: the same told again is the same.
  private static void keepId(
      ObjectNode detail, EventEnvelope event, KnownErasures erasures, ZoneId zone) {
    if (!detail.has("id")) {
      try {
        var id = SignalHeader.read(event, zone).id().value();
        detail.put("id", erasures.withoutPeople("", id));
      } catch (IllegalArgumentException _) {
        // it has no header: for the quarantine
      }
    }
  }
}
