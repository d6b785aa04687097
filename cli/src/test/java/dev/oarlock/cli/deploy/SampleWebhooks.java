package dev.oarlock.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.cli.endtoend.SignedWebhook;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.IOException;
import java.util.Map;

/// One webhook of each kind of sender.
record SampleWebhooks(LocalCloud cloud) {
  static final String SECRETS =
      "{\"stripe\":\"s\",\"zendesk\":\"s\",\"hubspot\":\"s\",\"intercom\":\"s\",\"billing\":\"s\"}";

  private static final Map<String, String> BODIES =
      Map.of(
          "stripe", "{\"type\":\"product.created\"}",
          "zendesk", "{\"type\":\"zen:event-type:user.created\"}",
          "hubspot", "[{\"subscriptionType\":\"company.creation\"}]",
          "intercom", "{\"topic\":\"ping\"}",
          "billing",
              "{\"detail-type\":\"SentimentNoted\",\"detail\":{\"account\":\"acme\",\"pulse\":3}}");

  void post() throws IOException, InterruptedException {
    var sender = new SignedWebhook(cloud.url(), "s", cloud.setup().clock().instant());
    for (var body : BODIES.entrySet()) {
      assertThat(sender.post(body.getKey(), body.getValue())).as(body.getKey()).isEqualTo(200);
    }
    cloud.drain();
  }
}
