package dev.oarlock.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.cli.ask.SlackCommandRun;
import io.modelcontextprotocol.server.McpSyncServerExchange;
import io.modelcontextprotocol.spec.McpSchema.ElicitFormRequest;
import io.modelcontextprotocol.spec.McpSchema.ElicitResult;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/// Writes a note as the user would in Slack, once the user has said yes. An agent alone writes
/// nothing: a client that cannot ask its user saves nothing.
record NoteTool(ToolAnswers answers, Optional<SlackCommandRun> slack) {
  private static final Map<String, Object> NOTHING_TO_FILL_IN =
      Map.of("type", "object", "properties", Map.of());

  /// What became of it; an [IllegalArgumentException] says why it was not saved.
  String log(McpSyncServerExchange exchange, Map<String, String> said) throws IOException {
    var writer =
        slack.orElseThrow(() ->
            new IllegalArgumentException(
                "Nothing was saved: notes on a deployed Oarlock are written in Slack."));
    var typed = said.getOrDefault("account", "");
    var found = answers.account(typed);
    if (!found.isOk()) {
      throw new IllegalArgumentException(
          "Nothing was saved: " + found.body().path("error").asText());
    }
    if (isRedacted(found.body())) {
      throw new IllegalArgumentException(
          "Nothing was saved: notes are for those who work with customers.");
    }
    var note = said.getOrDefault("note", "").replaceAll("\\s+", " ").strip();
    if (!isWanted(exchange, found.body().path("name").asText(), note)) {
      return "Nothing was saved: the user did not want it.";
    }
    return writer.text("/health " + found.body().path("id").asText() + " note: " + note);
  }

  /// Whoever is shown no figures may not say anything of an account either, and is not asked first.
  private static boolean isRedacted(JsonNode account) {
    return !account.has("standing");
  }

  private static boolean isWanted(McpSyncServerExchange exchange, String name, String note) {
    if (exchange.getClientCapabilities().elicitation() == null) {
      throw new IllegalArgumentException(
          "Nothing was saved: this client cannot ask its user. They can write it in Slack.");
    }
    var question =
        ElicitFormRequest.builder(
                "Write this note into the log of " + name + "? " + note, NOTHING_TO_FILL_IN)
            .build();
    return exchange.createElicitation(question).action() == ElicitResult.Action.ACCEPT;
  }
}
