package dev.oarlock.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.lambda.KeptValue;
import dev.oarlock.aws.settings.AppContext;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// The secrets of those who may send, by the path of each: `{"stripe":"whsec_...","billing":["new",
/// "old"]}`, from Secrets Manager, and read again after a quarter of an hour. On a laptop they
/// stand in the setting itself.
final class WebhookSecrets {
  private static final Duration REFRESH_AFTER = Duration.ofMinutes(15);

  private final AppContext appContext;
  private final KeptValue<JsonNode> secrets;

  WebhookSecrets(AppContext appContext) {
    this.appContext = appContext;
    this.secrets =
        KeptValue.of(appContext, REFRESH_AFTER, () -> load(appContext.setting("WEBHOOK_SECRETS")));
  }

  /// None for a path that nobody has a secret for.
  List<String> of(String sender) {
    var kept = secrets.now().path(sender);
    return Stream.concat(Stream.of(kept), kept.valueStream())
        .filter(JsonNode::isTextual)
        .map(JsonNode::asText)
        .filter(it -> !it.isBlank())
        .toList();
  }

  private JsonNode load(String setting) {
    return JsonTree.parse(setting.startsWith("arn:") ? appContext.secret(setting) : setting);
  }
}
