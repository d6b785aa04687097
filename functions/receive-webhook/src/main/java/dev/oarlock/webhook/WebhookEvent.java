package dev.oarlock.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.JsonTree;
import java.util.List;

/// An event for the bus, as its sender wrote it. A system of yours writes `detail-type` and
/// `detail`, as on the bus itself, or anything with a `type`; it is `webhook.` and its path there,
/// so that nobody speaks for another.
record WebhookEvent(String source, String type, String detail) {
  private static final int MAX_TYPE_LENGTH = 128;

  /// All that a request tells; an [IllegalArgumentException] says why nothing can be read.
  static List<WebhookEvent> all(WebhookRequest request) {
    var sender = request.sender();
    var body = JsonTree.parse(request.text());
    return switch (SignatureScheme.of(sender)) {
      case STRIPE, ZENDESK -> List.of(of(sender, body.path("type"), body));
      case INTERCOM -> List.of(of(sender, body.path("topic"), body));
      case HUBSPOT ->
          body.valueStream().map(it -> of(sender, it.path("subscriptionType"), it)).toList();
      case OWN -> List.of(own("webhook." + sender, body));
    };
  }

  private static WebhookEvent own(String source, JsonNode body) {
    return body.has("detail-type")
        ? of(source, body.path("detail-type"), body.path("detail"))
        : of(source, body.path("type"), body);
  }

  private static WebhookEvent of(String source, JsonNode type, JsonNode detail) {
    if (!type.isTextual() || type.asText().isBlank() || type.asText().length() > MAX_TYPE_LENGTH) {
      throw new IllegalArgumentException("its type is missing");
    }
    if (!detail.isObject()) {
      throw new IllegalArgumentException("it is no JSON object");
    }
    return new WebhookEvent(source, type.asText(), JsonTree.write(detail));
  }
}
