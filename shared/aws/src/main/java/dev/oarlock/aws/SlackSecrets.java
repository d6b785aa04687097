package dev.oarlock.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.events.Json;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The Slack app's secret: from `SLACK_BOT_TOKEN` and `SLACK_SIGNING_SECRET` on a laptop, else from
/// Secrets Manager by `SLACK_SECRET_ARN`, looked up again after a quarter of an hour so that a new
/// one is taken up without a deployment.
public final class SlackSecrets {
  private static final Duration KEPT = Duration.ofMinutes(15);

  private final Supplier<SlackSecret> source;
  private final Clock clock;
  private @Nullable Known known;

  private record Known(SlackSecret secret, Instant since) {}

  SlackSecrets(Supplier<SlackSecret> source, Clock clock) {
    this.source = source;
    this.clock = clock;
  }

  public static SlackSecrets of(World world) {
    var token = world.find("SLACK_BOT_TOKEN");
    var signing = world.find("SLACK_SIGNING_SECRET");
    if (token.isPresent() && signing.isPresent()) {
      var given = new SlackSecret(token.get(), signing.get());
      return new SlackSecrets(() -> given, world.clock());
    }
    var arn = world.setting("SLACK_SECRET_ARN");
    return new SlackSecrets(() -> fetched(world, arn), world.clock());
  }

  private static SlackSecret fetched(World world, String arn) {
    try (var secrets = world.secrets()) {
      return parse(secrets.getSecretValue(get -> get.secretId(arn)).secretString());
    }
  }

  static SlackSecret parse(String json) {
    var secret = Json.parse(json);
    return new SlackSecret(text(secret, "botToken"), text(secret, "signingSecret"));
  }

  private static String text(JsonNode secret, String field) {
    var value = secret.path(field).asText();
    if (value.isBlank()) {
      throw new IllegalStateException("the Slack secret has no " + field);
    }
    return value;
  }

  public synchronized SlackSecret current() {
    var now = clock.instant();
    if (known == null || known.since().plus(KEPT).isBefore(now)) {
      known = new Known(source.get(), now);
    }
    return known.secret();
  }
}
