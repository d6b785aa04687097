package dev.oarlock.cli.doctor.probe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.cli.command.ProjectPaths;
import dev.oarlock.cli.yaml.YamlTree;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.local.slack.api.SlackStandIn;
import dev.oarlock.slack.client.SlackClients;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// Whether Slack knows the bot's token, and what it may do; Slack tells the scopes in a header.
public final class SlackCheck {
  private final String api;
  private final Map<String, String> environment;

  /// `api` is the address of Slack that the instance talks to.
  public SlackCheck(String api, Map<String, String> environment) {
    this.api = SlackClients.prefix(api);
    this.environment = environment;
  }

  /// Where no instance runs, the one that would be talked to.
  public static SlackCheck of(Map<String, String> environment) {
    var named =
        environment.containsKey("SLACK_BOT_TOKEN") ? SlackClients.API_URL : SlackStandIn.PATH;
    return new SlackCheck(environment.getOrDefault("SLACK_API_URL", named), environment);
  }

  public DoctorFinding finding() {
    if (api.endsWith(SlackStandIn.PATH)) {
      return DoctorFinding.ok(
          "Slack", "the built-in stand-in; SLACK_BOT_TOKEN names a real workspace");
    }
    var token = environment.get("SLACK_BOT_TOKEN");
    if (token == null) {
      return DoctorFinding.note(
          "Slack",
          api + ", whose token is not known here",
          "set SLACK_BOT_TOKEN to check token and scopes");
    }
    return asked(token);
  }

  /// What Slack itself says of a token.
  DoctorFinding asked(String token) {
    try {
      return checkToken(new SlackProbe(api, token).call("auth.test", ""));
    } catch (IOException e) {
      return DoctorFinding.bad("Slack", api + " does not answer: " + e, "check the network");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return DoctorFinding.note("Slack", "interrupted", "");
    }
  }

  private DoctorFinding checkToken(HttpResponse<String> answer) {
    var body = StrictJson.parse(answer.body());
    if (!body.path("ok").asBoolean()) {
      return DoctorFinding.bad(
          "Slack",
          "refuses the token: " + body.path("error").asText(),
          "install the app again and set SLACK_BOT_TOKEN to its bot token");
    }
    var scopes = List.of(answer.headers().firstValue("x-oauth-scopes").orElse("").split(",\\s*"));
    var missing = requiredScopes().filter(scope -> !scopes.contains(scope)).toList();
    var who = body.path("user").asText() + " in " + body.path("team").asText();
    return missing.isEmpty()
        ? DoctorFinding.ok("Slack", who + ", scopes " + String.join(", ", scopes))
        : DoctorFinding.bad(
            "Slack",
            who + " lacks " + String.join(", ", missing),
            "paste slack-manifest.yaml into the app and install it again");
  }

  /// Those of the manifest that the app is made of.
  private static Stream<String> requiredScopes() {
    var manifest = YamlTree.read(ProjectPaths.projectFolder().resolve("slack-manifest.yaml"));
    return StreamSupport.stream(manifest.json().at("/oauth_config/scopes/bot").spliterator(), false)
        .map(JsonNode::asText);
  }
}
