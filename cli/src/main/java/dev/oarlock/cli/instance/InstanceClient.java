package dev.oarlock.cli.instance;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What a running instance can be asked to do.
public final class InstanceClient {
  private final InstanceConnection connection;

  /// For this instance.
  public InstanceClient(RunningInstance instance) {
    this.connection = new InstanceConnection(instance.port());
  }

  /// How things stand there.
  public JsonNode status() {
    return StrictJson.parse(answer("oarlock/status", connection::get));
  }

  /// The table that its functions work on, of those that its service has.
  public String tableName() {
    return StreamSupport.stream(status().path("functions").spliterator(), false)
        .map(function -> function.path("settings").path("TABLE_NAME").asText())
        .findFirst()
        .orElseThrow();
  }

  /// Its table service, to be closed after use.
  public DynamoDbClient dynamoDb() {
    return LocalClients.dynamoDb(status().path("urls").path("dynamodb").asText());
  }

  /// Waits until everything there is done.
  public JsonNode drain() {
    return StrictJson.parse(answer("oarlock/drain", connection::post));
  }

  /// Has it look at its data as on this day from now on.
  public void fixDay(LocalDate day) {
    answer("oarlock/today/" + day, connection::post);
  }

  /// Moves the dead letters of a queue back to where they came from; how many that were.
  public int redrive(String queue) {
    return StrictJson.parse(answer("oarlock/redrive/" + queue, connection::post))
        .path("moved")
        .asInt();
  }

  /// Runs a function as its schedule would, and waits for it.
  public void invokeFunction(String function) {
    answer("oarlock/invoke/" + function, connection::post);
  }

  private interface InstanceRequest {
    HttpResponse<String> send(String path) throws IOException;
  }

  private String answer(String path, InstanceRequest request) {
    try {
      var response = request.send(path);
      if (response.statusCode() != 200) {
        throw new IllegalStateException(path + ": " + response.body());
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(connection.advice(e), e);
    }
  }
}
