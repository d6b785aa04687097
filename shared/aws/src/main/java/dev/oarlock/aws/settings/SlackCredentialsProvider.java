package dev.oarlock.aws.settings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.JsonTree;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The Slack app's secret: from `SLACK_BOT_TOKEN` and `SLACK_SIGNING_SECRET` on a laptop, else from
/// Secrets Manager by `SLACK_SECRET_ARN`, read again after a quarter of an hour so that a new one
/// is used without a deployment.
public final class SlackCredentialsProvider {
  private static final Duration REFRESH_AFTER = Duration.ofMinutes(15);

  private final Supplier<SlackCredentials> loader;
  private final Clock clock;
  private @Nullable CachedCredentials cached;

  private record CachedCredentials(SlackCredentials credentials, Instant loadedAt) {}

  SlackCredentialsProvider(Supplier<SlackCredentials> loader, Clock clock) {
    this.loader = loader;
    this.clock = clock;
  }

  public static SlackCredentialsProvider of(AppContext appContext) {
    var token = appContext.find("SLACK_BOT_TOKEN");
    var signing = appContext.find("SLACK_SIGNING_SECRET");
    if (token.isPresent() && signing.isPresent()) {
      var given = new SlackCredentials(token.get(), signing.get());
      return new SlackCredentialsProvider(() -> given, appContext.clock());
    }
    var arn = appContext.setting("SLACK_SECRET_ARN");
    return new SlackCredentialsProvider(() -> parse(appContext.secret(arn)), appContext.clock());
  }

  static SlackCredentials parse(String json) {
    var secret = JsonTree.parse(json);
    return new SlackCredentials(text(secret, "botToken"), text(secret, "signingSecret"));
  }

  private static String text(JsonNode secret, String field) {
    var value = secret.path(field).asText();
    if (value.isBlank()) {
      throw new IllegalStateException("the Slack secret has no " + field);
    }
    return value;
  }

  public synchronized SlackCredentials current() {
    var now = clock.instant();
    if (cached == null || cached.loadedAt().plus(REFRESH_AFTER).isBefore(now)) {
      cached = new CachedCredentials(loader.get(), now);
    }
    return cached.credentials();
  }
}
