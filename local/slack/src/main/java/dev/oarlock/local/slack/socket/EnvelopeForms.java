package dev.oarlock.local.slack.socket;

import com.slack.api.socket_mode.request.SlashCommandsEnvelope;
import com.slack.api.socket_mode.request.SocketModeEnvelope;
import dev.oarlock.local.slack.http.FormFields;
import java.util.LinkedHashMap;
import java.util.Map;

/// What comes over the socket as JSON comes over HTTP as a form; this makes the one the other.
final class EnvelopeForms {
  private EnvelopeForms() {}

  static FormFields form(SocketModeEnvelope envelope) {
    return envelope instanceof SlashCommandsEnvelope command
        ? fields(command)
        : new FormFields(Map.of("payload", envelope.getPayload().toString()));
  }

  private static FormFields fields(SlashCommandsEnvelope command) {
    var fields = new LinkedHashMap<String, String>();
    command
        .getPayload()
        .getAsJsonObject()
        .asMap()
        .forEach((name, value) -> fields.put(name, value.isJsonNull() ? "" : value.getAsString()));
    return new FormFields(fields);
  }
}
