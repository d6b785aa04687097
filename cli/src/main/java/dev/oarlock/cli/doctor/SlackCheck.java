package dev.oarlock.cli.doctor;

import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.local.slack.api.SlackStandIn;
import dev.oarlock.slack.client.SlackClients;
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
  private static final List<String> REQUIRED_SCOPES = List.of("commands", "chat:write");
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  private final String api;
  private final Map<String, String> environment;

  /// `api` is the address of Slack that the instance talks to.
  SlackCheck(String api, Map<String, String> environment) {
    this.api = SlackClients.prefix(api);
    this.environment = environment;
  }

  /// Where no instance runs, the one that would be talked to.
  static SlackCheck of(Map<String, String> environment) {
    var named =
        environment.containsKey("SLACK_BOT_TOKEN") ? SlackClients.API_URL : SlackStandIn.PATH;
    return new SlackCheck(environment.getOrDefault("SLACK_API_URL", named), environment);
  }

  DoctorFinding finding() {
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
    try {
      return checkToken(callAuthTest(token));
    } catch (IOException e) {
      return DoctorFinding.bad("Slack", api + " does not answer: " + e, "check the network");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return DoctorFinding.note("Slack", "interrupted", "");
    }
  }

  private HttpResponse<String> callAuthTest(String token) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(api).resolve("auth.test"))
              .timeout(TIMEOUT)
              .header("Authorization", "Bearer " + token)
              .POST(BodyPublishers.noBody())
              .build();
      return http.send(request, BodyHandlers.ofString());
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
    var missing = REQUIRED_SCOPES.stream().filter(scope -> !scopes.contains(scope)).toList();
    var who = body.path("user").asText() + " in " + body.path("team").asText();
    return missing.isEmpty()
        ? DoctorFinding.ok("Slack", who + ", scopes " + String.join(", ", scopes))
        : DoctorFinding.bad(
            "Slack",
            who + " lacks " + String.join(", ", missing),
            "paste slack-manifest.yaml into the app and install it again");
  }
}
