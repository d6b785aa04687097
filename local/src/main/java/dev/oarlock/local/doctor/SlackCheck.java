package dev.oarlock.local.doctor;

import dev.oarlock.local.json.Json;
import dev.oarlock.local.slack.SlackStandIn;
import dev.oarlock.slack.client.Line;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Whether Slack knows the bot's token, and what it may do; Slack tells the scopes in a header.
final class SlackCheck {
  private static final List<String> NEEDED = List.of("commands", "chat:write");
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final String api;
  private final Map<String, String> environment;

  /// `api` is the address of Slack that the instance talks to.
  SlackCheck(String api, Map<String, String> environment) {
    this.api = Line.prefix(api);
    this.environment = environment;
  }

  /// Where no instance runs, the one that would be talked to.
  static SlackCheck of(Map<String, String> environment) {
    var named = environment.containsKey("SLACK_BOT_TOKEN") ? Line.SLACK : SlackStandIn.PATH;
    return new SlackCheck(environment.getOrDefault("SLACK_API_URL", named), environment);
  }

  Finding finding() {
    if (api.endsWith(SlackStandIn.PATH)) {
      return Finding.good("Slack", "the built-in stand-in; SLACK_BOT_TOKEN names a real workspace");
    }
    var token = environment.get("SLACK_BOT_TOKEN");
    if (token == null) {
      return Finding.note(
          "Slack",
          api + ", whose token is not known here",
          "set SLACK_BOT_TOKEN to check token and scopes");
    }
    try {
      return judged(ask(token));
    } catch (IOException e) {
      return Finding.bad("Slack", api + " does not answer: " + e, "check the network");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Finding.note("Slack", "interrupted", "");
    }
  }

  private HttpResponse<String> ask(String token) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(api).resolve("auth.test"))
              .timeout(PATIENCE)
              .header("Authorization", "Bearer " + token)
              .POST(BodyPublishers.noBody())
              .build();
      return http.send(request, BodyHandlers.ofString());
    }
  }

  private Finding judged(HttpResponse<String> answer) {
    var body = Json.parse(answer.body());
    if (!body.path("ok").asBoolean()) {
      return Finding.bad(
          "Slack",
          "refuses the token: " + body.path("error").asText(),
          "install the app again and set SLACK_BOT_TOKEN to its bot token");
    }
    var scopes = List.of(answer.headers().firstValue("x-oauth-scopes").orElse("").split(",\\s*"));
    var missing = NEEDED.stream().filter(scope -> !scopes.contains(scope)).toList();
    var who = body.path("user").asText() + " in " + body.path("team").asText();
    return missing.isEmpty()
        ? Finding.good("Slack", who + ", scopes " + String.join(", ", scopes))
        : Finding.bad(
            "Slack",
            who + " lacks " + String.join(", ", missing),
            "paste slack-manifest.yaml into the app and install it again");
  }
}
