package dev.oarlock.cli.ask;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.cli.instance.RunningInstance;
import dev.oarlock.local.slack.directory.LocalWorkspace;
import dev.oarlock.local.slack.directory.WorkspaceMember;
import dev.oarlock.local.slack.http.AppEndpoint;
import dev.oarlock.local.slack.http.SlackJson;
import dev.oarlock.local.slack.state.TriggerIds;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// A running Oarlock on this machine, as commands in another process find it.
public record SlackInstanceClient(int port) {
  AppEndpoint app(Map<String, String> environment) {
    var secret = Optional.ofNullable(environment.get("SLACK_SIGNING_SECRET"));
    return new AppEndpoint(
        url("slack/events"), secret.orElseGet(this::signingSecret), Clock.systemUTC());
  }

  /// The secret that `oarlock up` left for its user in a private file, or the stand-in's own.
  private String signingSecret() {
    return RunningInstance.find(port)
        .map(RunningInstance::signingSecret)
        .orElseGet(() -> LocalWorkspace.onLaptop().signingSecret());
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + port + "/" + path);
  }

  /// A trigger of the instance's own Slack, so that a modal can be opened; one that opens nothing
  /// where there is none.
  String trigger(WorkspaceMember person) throws IOException {
    var request =
        HttpRequest.newBuilder(url("trigger?as=" + person.name())).POST(BodyPublishers.noBody());
    var answer = send(request);
    return answer.statusCode() == 200 ? answer.body() : TriggerIds.unknown();
  }

  /// The modal that was opened with a trigger.
  Optional<JsonNode> modal(String trigger) throws IOException {
    var answer = send(HttpRequest.newBuilder(url("form.json?trigger=" + trigger)));
    return answer.statusCode() == 200
        ? Optional.of(SlackJson.read(answer.body()))
        : Optional.empty();
  }

  public String get(String path) throws IOException {
    return send(HttpRequest.newBuilder(url(path))).body();
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request.build(), BodyHandlers.ofString());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /// What to do about a failure to talk to the instance.
  public String advice(IOException failure) {
    return failure instanceof ConnectException
        ? "Nothing answers on port " + port + ". Start it with ./oarlock up --port " + port + "."
        : "No answer from port " + port + ": " + failure.getMessage();
  }
}
