package dev.oarlock.local.slack.socket;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.slack.api.Slack;
import com.slack.api.SlackConfig;
import com.slack.api.socket_mode.SocketModeClient;
import com.slack.api.socket_mode.request.EventsApiEnvelope;
import com.slack.api.socket_mode.request.SocketModeEnvelope;
import com.slack.api.socket_mode.response.AckResponse;
import com.slack.api.socket_mode.response.MapResponse;
import com.slack.api.socket_mode.response.SocketModeResponse;
import dev.oarlock.local.slack.http.AppEndpoint;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.function.Consumer;

/// Commands, clicks and events of a real workspace, carried to the app's endpoint as signed forms
/// and its answers back, so that the function runs the same code as behind its public address.
public final class SocketMode implements AutoCloseable {
  private static final Gson GSON = new Gson();

  private final AppEndpoint app;
  private final Consumer<String> log;
  private final SocketModeClient client;

  private SocketMode(AppEndpoint app, Consumer<String> log, SocketModeClient client) {
    this.app = app;
    this.log = log;
    this.client = client;
  }

  /// Connects with an app-level token (`xapp-...`, scope connections:write) and stays connected.
  ///
  /// @param apiUrl Slack's Web API, such as https://slack.com/api/
  public static SocketMode join(
      String appToken, String apiUrl, AppEndpoint app, Consumer<String> log) {
    var config = new SlackConfig();
    config.setMethodsEndpointUrlPrefix(apiUrl);
    try {
      var client =
          Slack.getInstance(config).socketMode(appToken, SocketModeClient.Backend.JavaWebSocket);
      var joined = new SocketMode(app, log, client);
      client.addSlashCommandsEnvelopeListener(joined::answer);
      client.addInteractiveEnvelopeListener(joined::answer);
      client.addEventsApiEnvelopeListener(joined::tell);
      client.connect();
      return joined;
    } catch (IOException e) {
      throw new UncheckedIOException(
          "cannot join Slack over Socket Mode: check SLACK_APP_TOKEN and that the app has Socket"
              + " Mode switched on",
          e);
    }
  }

  private void answer(SocketModeEnvelope envelope) {
    try {
      client.sendSocketModeResponse(
          response(envelope, app.send(EnvelopeForms.form(envelope)).body()));
    } catch (IOException e) {
      log.accept("Socket Mode: no answer for " + envelope.getType() + ": " + e.getMessage());
    }
  }

  private void tell(EventsApiEnvelope envelope) {
    try {
      app.sendEvent(envelope.getPayload().toString());
      client.sendSocketModeResponse(new AckResponse(envelope.getEnvelopeId()));
    } catch (IOException e) {
      log.accept("Socket Mode: nobody took " + envelope.getType() + ": " + e.getMessage());
    }
  }

  private static SocketModeResponse response(SocketModeEnvelope envelope, String body) {
    if (!body.stripLeading().startsWith("{")) {
      return new AckResponse(envelope.getEnvelopeId());
    }
    Map<String, Object> payload = Map.copyOf(GSON.fromJson(body, JsonObject.class).asMap());
    return new MapResponse(envelope.getEnvelopeId(), payload);
  }

  @Override
  public void close() {
    try {
      client.close();
    } catch (IOException e) {
      log.accept("Socket Mode: " + e.getMessage());
    }
  }
}
