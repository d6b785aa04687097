package dev.oarlock.cli.mcp;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What an agent can ask, and with which words.
enum AgentTool {
  FIND_ACCOUNT(
      "find-account",
      "Finds an account by what people call it; says if several may be meant.",
      Map.of("name", "a name, a part of one, or an id"),
      List.of("name")),
  HEALTH(
      "health",
      "Health of an account: score, band, components, risk, renewal, and the card in words.",
      Map.of("account", "its id or name"),
      List.of("account")),
  WHY(
      "why",
      "Why an account's score moved the last time, and what drives its chance of churn.",
      Map.of("account", "its id or name"),
      List.of("account")),
  FORECAST(
      "forecast",
      "The chance of churn of an account; without one, what all are expected to lose.",
      Map.of("account", "its id or name; leave it out for all accounts"),
      List.of()),
  AT_RISK(
      "at-risk",
      "The accounts at risk, the largest expected loss first.",
      Map.of("which", "narrows it, such as: owner dana, or Enterprise"),
      List.of()),
  RENEWALS(
      "renewals",
      "The accounts that renew in a time.",
      Map.of("when", "such as: this quarter, next month, in 30 days (default: this quarter)"),
      List.of()),
  METRICS(
      "metrics",
      "Monthly revenue, what moved it, and retention, by period.",
      Map.of(
          "from", "the first day, such as 2026-01-01",
          "to", "the last day",
          "every", "month, quarter or year",
          "by", "segment, industry, region, size, tenure, channel, product, csm or cohort"),
      List.of()),
  LOG_NOTE(
      "log-note",
      "Writes a note about an account into its log, after the user was asked.",
      Map.of("account", "its id or name", "note", "what is to be written"),
      List.of("account", "note"));

  private final String word;
  private final String description;
  private final Map<String, String> inputs;
  private final List<String> required;

  AgentTool(String word, String description, Map<String, String> inputs, List<String> required) {
    this.word = word;
    this.description = description;
    this.inputs = Map.copyOf(inputs);
    this.required = List.copyOf(required);
  }

  String word() {
    return word;
  }

  String description() {
    return description;
  }

  boolean isReadOnly() {
    return this != LOG_NOTE;
  }

  /// Its arguments as JSON schema: texts, and no others than these.
  Map<String, Object> schema() {
    var properties = new LinkedHashMap<String, Object>();
    inputs.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(it ->
            properties.put(it.getKey(), Map.of("type", "string", "description", it.getValue())));
    return Map.of(
        "type",
        "object",
        "properties",
        properties,
        "required",
        required,
        "additionalProperties",
        false);
  }
}
