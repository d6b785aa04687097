package dev.oarlock.cli.deploy;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpServer;
import dev.oarlock.local.cloud.runtime.StrictJson;
import dev.oarlock.local.slack.directory.LocalWorkspace;
import dev.oarlock.local.slack.directory.WorkspaceChannel;
import dev.oarlock.local.slack.directory.WorkspaceMember;
import dev.oarlock.local.slack.http.AppEndpoint;
import dev.oarlock.local.slack.http.FormFields;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.file.Files;
import java.util.Base64;
import java.util.Map;

/// Somebody presses a button, such as *Share*, twice, and Slack takes what is answered.
record DoubleClick(AppEndpoint app) {
  void press() throws IOException {
    press(recorded());
  }

  /// The same on another button.
  void press(String action, String value) throws IOException {
    var payload = recorded();
    var button = (ObjectNode) payload.path("actions").path(0);
    button.put("action_id", action).put("value", value);
    press(payload);
  }

  private void press(ObjectNode payload) throws IOException {
    var slack = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    slack.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    slack.start();
    try {
      payload.put("response_url", "http://127.0.0.1:" + slack.getAddress().getPort() + "/");
      app.send(form(payload.put("trigger_id", "1")));
      app.send(form(payload.put("trigger_id", "2")));
    } finally {
      slack.stop(0);
    }
  }

  private static FormFields form(ObjectNode payload) {
    return new FormFields(Map.of("payload", StrictJson.write(payload)));
  }

  private static ObjectNode recorded() throws IOException {
    var file = DeploymentTemplate.house().resolve("events/slack/share-click.json");
    var body =
        Base64.getDecoder().decode(StrictJson.parse(Files.readString(file)).get("body").asText());
    var form = URLDecoder.decode(new String(body, UTF_8), UTF_8);
    return (ObjectNode) StrictJson.parse(here(form.substring("payload=".length())));
  }

  /// As somebody of the local workspace clicks, in one of its channels.
  private static String here(String payload) {
    return payload
        .replace("T061EG9R6", LocalWorkspace.TEAM_ID)
        .replace("U2CERLKJA", new WorkspaceMember("dana").id())
        .replace("C024BE91L", WorkspaceChannel.named("general").id());
  }
}
