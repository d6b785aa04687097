package dev.oarlock.local.slack;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/// A running Oarlock on this machine, as commands in another process find it.
record Instance(int port) {
  AppEndpoint app(Map<String, String> environment) {
    var secret = Optional.ofNullable(environment.get("SLACK_SIGNING_SECRET"));
    return new AppEndpoint(
        url("slack/events"), secret.orElseGet(this::signingSecret), Clock.systemUTC());
  }

  /// The secret that `oarlock up` left for its user in a private file, or the stand-in's own.
  private String signingSecret() {
    var name = "oarlock-" + System.getProperty("user.name") + "-" + port + ".json";
    var file = Path.of(System.getProperty("java.io.tmpdir")).resolve(name);
    try {
      return Json.read(Files.readString(file)).path("signingSecret").asText();
    } catch (IOException notThere) {
      return Workspace.onLaptop().signingSecret();
    }
  }

  URI url(String path) {
    return URI.create("http://127.0.0.1:" + port + "/" + path);
  }

  String get(String path) throws IOException {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(url(path)).build(), BodyHandlers.ofString()).body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }

  /// What to do about a failure to talk to the instance.
  String advice(IOException failure) {
    return failure instanceof ConnectException
        ? "Nothing answers on port " + port + ". Start it with ./oarlock up --port " + port + "."
        : "No answer from port " + port + ": " + failure.getMessage();
  }
}
