package dev.oarlock.mapping.definition;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.oarlock.mapping.definition.SignalMapping.GroupValue;
import dev.oarlock.mapping.definition.SignalMapping.SignalRule;
import dev.oarlock.mapping.expression.JsonataExpression;
import dev.oarlock.mapping.expression.RowMappingException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a rule of a mapping makes of a row, of rows that have something in common, or of an event.
public record SignalDraft(String type, String account, Instant at, ObjectNode detail) {

  /// All of it or nothing: half a row would be a half-truth.
  public static List<SignalDraft> all(
      List<SignalRule> rules, Object row, Map<String, ? extends @Nullable Object> variables) {
    return rules.stream()
        .filter(rule -> rule.when().map(when -> when.isTrue(row, variables)).orElse(true))
        .map(rule -> of(rule, row, variables))
        .toList();
  }

  /// The variables, and what several expressions need; one without a value is no value.
  public static Map<String, @Nullable Object> withValues(
      List<GroupValue> values, Object row, Map<String, ? extends @Nullable Object> variables) {
    var all = new HashMap<String, @Nullable Object>(variables);
    for (var value : values) {
      all.put(value.name(), value.expression().evaluate(row, all).orElse(null));
    }
    return all;
  }

  private static SignalDraft of(
      SignalRule rule, Object row, Map<String, ? extends @Nullable Object> variables) {
    var at = text(rule.at(), row, variables);
    var detail = JsonNodeFactory.instance.objectNode();
    var account = account(rule, row, variables);
    detail.set("account", account);
    detail.put("at", at).put("id", id(rule, row, variables));
    detail.setAll(ValueTemplate.object(rule.detail(), row, variables));
    var happened = instant(at, rule.at().location());
    return new SignalDraft(rule.type(), account.toString(), happened, detail);
  }

  private static JsonNode account(
      SignalRule rule, Object row, Map<String, ? extends @Nullable Object> variables) {
    return rule.account()
        .evaluate(row, variables)
        .map(SignalDraft::withTextIds)
        .filter(node -> !(node instanceof ObjectNode object) || object.has("id"))
        .orElseThrow(() -> new RowMappingException("the account of " + rule.type() + " is empty"));
  }

  /// An id is a name, also where JSON writes it as a number.
  private static JsonNode withTextIds(JsonNode account) {
    if (account instanceof ObjectNode object && object.path("id").isNumber()) {
      return object.put("id", object.path("id").asText());
    }
    return account.isNumber() ? TextNode.valueOf(account.asText()) : account;
  }

  private static String id(
      SignalRule rule, Object row, Map<String, ? extends @Nullable Object> variables) {
    return rule.id()
        .map(id -> text(id, row, variables))
        .orElseGet(() -> rule.type() + "-" + variables.get("key"));
  }

  /// A value that must be there.
  public static String text(
      JsonataExpression expression, Object row, Map<String, ? extends @Nullable Object> variables) {
    return expression
        .text(row, variables)
        .orElseThrow(() -> new RowMappingException(expression.location() + " is empty"));
  }

  private static Instant instant(String at, String place) {
    try {
      return at.length() == 10
          ? LocalDate.parse(at).atStartOfDay().toInstant(ZoneOffset.UTC)
          : OffsetDateTime.parse(at).toInstant();
    } catch (DateTimeParseException _) {
      throw new RowMappingException(place + " is neither a day nor an instant: " + at);
    }
  }
}
