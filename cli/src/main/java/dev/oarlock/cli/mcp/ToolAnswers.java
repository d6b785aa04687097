package dev.oarlock.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.mcp.ApiConnection.ApiAnswer;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;

/// Answers an agent through the API, so that it sees what whoever runs it may see, and no more.
record ToolAnswers(ApiConnection api) {
  private static final String LIMIT = "50";

  ApiAnswer answer(AgentTool tool, Map<String, String> said) throws IOException {
    return switch (tool) {
      case FIND_ACCOUNT -> api.get("/accounts", Map.of("name", value(said, "name")));
      case HEALTH -> account(value(said, "account"));
      case WHY -> only(account(value(said, "account")), "name", "score", "band", "reasons", "text");
      case FORECAST ->
          value(said, "account").isBlank()
              ? api.get("/forecast", Map.of())
              : only(account(value(said, "account")), "name", "churnChance", "forecast");
      case AT_RISK -> list("at risk " + value(said, "which"));
      case RENEWALS ->
          list("renewals " + (said.containsKey("when") ? said.get("when") : "this quarter"));
      case METRICS -> api.get("/metrics", said);
      case LOG_NOTE -> throw new IllegalArgumentException("a note is no question");
    };
  }

  private static String value(Map<String, String> said, String name) {
    return said.getOrDefault(name, "");
  }

  private ApiAnswer list(String which) throws IOException {
    return api.get("/accounts", Map.of("which", which.strip(), "limit", LIMIT));
  }

  /// By its id, or by a name that is surely one account's.
  ApiAnswer account(String typed) throws IOException {
    var named = api.get("/accounts", Map.of("name", typed));
    if (!named.isOk()) {
      return named;
    }
    var match = named.body().path("match").asText();
    if (match.equals("one")) {
      var id = named.body().path("accounts").path(0).path("id").asText();
      return api.get("/accounts/" + ApiConnection.encoded(id), Map.of());
    }
    var refusal =
        JsonTree.object()
            .put(
                "error",
                match.equals("none")
                    ? "no account is called \"" + typed + "\""
                    : "it is not sure which account \"" + typed + "\" is: ask by id");
    refusal.set("perhaps", named.body().path("accounts"));
    return new ApiAnswer(404, refusal);
  }

  private static ApiAnswer only(ApiAnswer whole, String... fields) {
    return whole.isOk() ? new ApiAnswer(whole.status(), parts(whole.body(), fields)) : whole;
  }

  /// Who may not read figures has none of the others.
  private static ObjectNode parts(JsonNode whole, String... fields) {
    var parts = JsonTree.object();
    Stream.of(fields).filter(whole::has).forEach(field -> parts.set(field, whole.get(field)));
    return parts;
  }
}
