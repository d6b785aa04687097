package dev.oarlock.local.slack.http;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.time.Duration;

/// The app's request URL, called the way Slack calls it: a signed form, three seconds of patience.
public record AppEndpoint(URI url, String signingSecret, Clock clock, AppWatcher watcher) {
  private static final Duration PATIENCE = Duration.ofSeconds(3);
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  public AppEndpoint(URI url, String signingSecret, Clock clock) {
    this(url, signingSecret, clock, (_, _, _, _) -> {});
  }

  public AppEndpoint watchedBy(AppWatcher other) {
    return new AppEndpoint(url, signingSecret, clock, other);
  }

  /// Posts an event as JSON, as the Events API does.
  ///
  /// @throws IOException when nobody answers, or not in time
  public HttpResponse<String> sendEvent(String json) throws IOException {
    return send(request(json, "application/json"), json);
  }

  /// Posts the form and returns what the app answered within three seconds.
  ///
  /// @throws IOException when nobody answers, or not in time
  public HttpResponse<String> send(FormFields form) throws IOException {
    return send(request(form), form.encoded());
  }

  private HttpResponse<String> send(HttpRequest request, String body) throws IOException {
    try {
      var answer = HTTP.send(request, BodyHandlers.ofString());
      watcher.sent(request, body, answer.statusCode(), answer.body());
      return answer;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while waiting for the app", e);
    } catch (IOException e) {
      watcher.sent(request, body, 0, "no answer: " + e.getMessage());
      throw e;
    }
  }

  HttpRequest request(FormFields form) {
    return request(form.encoded(), "application/x-www-form-urlencoded");
  }

  private HttpRequest request(String body, String type) {
    long now = clock.instant().getEpochSecond();
    return HttpRequest.newBuilder(url)
        .timeout(PATIENCE)
        .header("Content-Type", type)
        .header("User-Agent", "Slackbot 1.0 (+https://api.slack.com/robots)")
        .header("X-Slack-Request-Timestamp", Long.toString(now))
        .header("X-Slack-Signature", RequestSignature.of(signingSecret, now, body))
        .POST(BodyPublishers.ofString(body))
        .build();
  }
}
