package dev.oarlock.bench.pipeline;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.slack.api.app_backend.SlackSignature;
import dev.oarlock.local.slack.directory.LocalWorkspace;
import dev.oarlock.local.slack.directory.WorkspaceChannel;
import dev.oarlock.local.slack.directory.WorkspaceMember;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;

/// Slash commands as a function URL delivers them, signed like Slack's.
public final class SignedCommands {
  private static final AtomicLong TRIGGERS = new AtomicLong();

  /// Who asks, and where: somebody of the local workspace, in its first channel.
  public static final String TEAM = LocalWorkspace.TEAM_ID;

  public static final String USER = new WorkspaceMember("bench").id();
  public static final String CHANNEL = WorkspaceChannel.named("general").id();

  private SignedCommands() {}

  /// Payload format 2.0 with a base64 body; no two are the same, since the same twice is a replay.
  public static String signed(String command, String text) {
    return signed(command, text, Instant.now());
  }

  /// The same at a moment of one's own.
  public static String signed(String command, String text, Instant now) {
    return signedBody(body(command, text), now);
  }

  /// Any body, signed.
  public static String signedBody(String body, Instant now) {
    var second = Long.toString(now.getEpochSecond());
    var signature =
        new SlackSignature.Generator(HandlerPipeline.SIGNING_SECRET).generate(second, body);
    var event = JsonNodeFactory.instance.objectNode();
    event.put("version", "2.0").put("rawPath", "/slack/events").put("isBase64Encoded", true);
    event
        .putObject("headers")
        .put("content-type", "application/x-www-form-urlencoded")
        .put("x-slack-request-timestamp", second)
        .put("x-slack-signature", signature);
    event
        .putObject("requestContext")
        .put("requestId", "bench")
        .putObject("http")
        .put("method", "POST");
    var encoded = Base64.getEncoder().encodeToString(body.getBytes(StandardCharsets.UTF_8));
    return event.put("body", encoded).toString();
  }

  /// The form that Slack posts.
  public static String body(String command, String text) {
    return body(command, text, "https://hooks.slack.com/commands/1");
  }

  /// The same with where the answer to it is heard.
  public static String body(String command, String text, String responseUrl) {
    return ("token=x&team_id=" + TEAM + "&team_domain=bench&channel_id=" + CHANNEL)
        + ("&channel_name=general&user_id=" + USER)
        + "&user_name=bench&api_app_id=A0&is_enterprise_install=false"
        + ("&command=" + encoded(command) + "&text=" + encoded(text))
        + ("&response_url=" + encoded(responseUrl))
        + ("&trigger_id=" + TRIGGERS.incrementAndGet());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
