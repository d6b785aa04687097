package dev.oarlock.cli.doctor.probe;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.slack.client.SlackClients;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.secretsmanager.model.SecretsManagerException;

/// The Slack of a deployed stack: its secret, its token with the scopes, and the channels it posts
/// to.
record DeployedSlackCheck(
    SecretsManagerClient secrets, StackDescription stack, Map<String, String> environment) {

  List<DoctorFinding> findings() {
    try {
      var arn = stack.parameter("SlackSecretArn");
      var secret = StrictJson.parse(secrets.getSecretValue(it -> it.secretId(arn)).secretString());
      return findings(secret.path("botToken").asText());
    } catch (SecretsManagerException refused) {
      return List.of(
          DoctorFinding.bad(
              "secret",
              refused.awsErrorDetails().errorMessage(),
              "is SlackSecretArn right, and may you read it?"));
    }
  }

  private List<DoctorFinding> findings(String token) {
    var api = environment.getOrDefault("SLACK_API_URL", SlackClients.API_URL);
    return List.of(
        new SlackCheck(api, environment).asked(token), channels(new SlackProbe(api, token)));
  }

  private DoctorFinding channels(SlackProbe slack) {
    try {
      return ChannelCheck.of(slack, channels());
    } catch (IOException e) {
      return DoctorFinding.bad("channels", "Slack does not answer: " + e, "check the network");
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return DoctorFinding.note("channels", "interrupted", "");
    }
  }

  /// All that the settings name.
  private Set<String> channels() {
    var names = new TreeSet<String>();
    collect(StrictJson.parse(stack.parameter("ChannelRoutes")), names);
    names.add(stack.parameter("DigestChannel"));
    var versions = stack.parameter("DigestVersions");
    if (!versions.isBlank()) {
      StrictJson.parse(versions).properties().forEach(it -> names.add(it.getKey()));
    }
    return names;
  }

  private static void collect(JsonNode routes, Set<String> names) {
    if (routes.isTextual()) {
      names.add(routes.asText());
    }
    routes.forEach(inside -> collect(inside, names));
  }
}
