package dev.oarlock.local.slack.traffic;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.local.slack.http.SlackJson;
import java.time.Instant;
import java.util.Map;

/// One request and its answer, as they were sent; read only where somebody looks.
///
/// @param number counts up from 1
/// @param method of the Web API, or `response_url`; empty where the app was asked
/// @param headers without secrets
/// @param status the answer's HTTP status; 0 where there was no answer
record TrafficEntry(
    int number,
    Instant at,
    String method,
    Map<String, String> headers,
    String body,
    int status,
    JsonNode answer) {
  static final String TYPE = "Content-Type";

  ObjectNode toJson() {
    var read = TrafficBody.read(headers.getOrDefault(TYPE, ""), body);
    var json =
        SlackJson.object()
            .put("number", number)
            .put("at", at.toString())
            .put("way", method.isEmpty() ? "Slack to Oarlock" : "Oarlock to Slack")
            .put("what", method.isEmpty() ? TrafficBody.kind(read) : method)
            .put("status", status);
    var request = json.putObject("request");
    var sent = request.putObject("headers");
    headers.forEach(sent::put);
    request.set("body", read);
    json.set("response", TrafficBody.read(answer));
    return json;
  }
}
