package dev.oarlock.aws.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.identity.ExternalId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/// That the question whose an id of another system is may stand otherwise now: something waits for
/// it, was taken in, or it was answered. What is to be said is looked up by whoever says it.
public record IdentityNotice(String id, ExternalId identity) {
  public static final String TYPE = "IdentityQuestionChanged";

  public static IdentityNotice of(ExternalId identity, Instant at) {
    return new IdentityNotice("identity:" + digest(identity, at.toString()), identity);
  }

  /// Of the message that asks about the id.
  public static String messageKey(ExternalId identity) {
    return "identity-question:" + digest(identity, "");
  }

  /// Ids of some systems are addresses of people, which have no place in keys of messages.
  private static UUID digest(ExternalId identity, String more) {
    var text = String.join("\n", identity.system(), identity.id(), more);
    return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
  }

  public ObjectNode write() {
    var node = JsonTree.object().put("id", id).put("correlation", id);
    node.putObject("identity").put("system", identity.system()).put("id", identity.id());
    return node;
  }

  /// An [IllegalArgumentException] says which field is missing.
  public static IdentityNotice read(JsonNode detail) {
    var identity = detail.required("identity");
    return new IdentityNotice(
        detail.required("id").asText(),
        new ExternalId(identity.required("system").asText(), identity.required("id").asText()));
  }
}
