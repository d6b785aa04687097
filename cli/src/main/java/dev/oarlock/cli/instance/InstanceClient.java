package dev.oarlock.cli.instance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Talks to a running instance.
public final class InstanceClient {
  private final RunningInstance instance;
  private final HttpClient http = HttpClient.newHttpClient();

  /// For this instance.
  public InstanceClient(RunningInstance instance) {
    this.instance = instance;
  }

  /// How things stand there.
  public JsonNode status() {
    return StrictJson.parse(send("/oarlock/status", b -> b.GET()));
  }

  /// Its table service, to be closed after use.
  public DynamoDbClient dynamoDb() {
    return LocalClients.dynamoDb(status().path("urls").path("dynamodb").asText());
  }

  /// Waits until everything there is done.
  public JsonNode drain() {
    return StrictJson.parse(
        send("/oarlock/drain", b -> b.POST(HttpRequest.BodyPublishers.noBody())));
  }

  /// Runs a function as its schedule would, and waits for it.
  public void invokeFunction(String function) {
    send("/oarlock/invoke/" + function, b -> b.POST(HttpRequest.BodyPublishers.noBody()));
  }

  private String send(String path, UnaryOperator<HttpRequest.Builder> method) {
    try {
      var request = method.apply(HttpRequest.newBuilder(URI.create(instance.url() + path))).build();
      var response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(path + ": " + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(instance.url() + " does not answer", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }
}
