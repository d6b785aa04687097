package dev.oarlock.cli.doctor.probe;

import dev.oarlock.slack.client.SlackClients;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

/// Asks Slack one thing as the bot; Slack tells the token's scopes in a header of the answer.
record SlackProbe(String api, String token) {
  private static final Duration TIMEOUT = Duration.ofSeconds(5);

  SlackProbe {
    api = SlackClients.prefix(api);
  }

  HttpResponse<String> call(String method, String form) throws IOException, InterruptedException {
    try (var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(api).resolve(method))
              .timeout(TIMEOUT)
              .header("Authorization", "Bearer " + token)
              .header("Content-Type", "application/x-www-form-urlencoded")
              .POST(BodyPublishers.ofString(form))
              .build();
      return http.send(request, BodyHandlers.ofString());
    }
  }
}
