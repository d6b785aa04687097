package dev.oarlock.bench.scale;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.bench.pipeline.HandlerPipeline;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// So many accounts, each as one of a few that were scored but for id and name: state, directory
/// and list.
record GrownAccounts(List<Template> templates, int count) {
  private static final String STATES = "STATE#";
  private static final String DIRECTORY = "DIRECTORY";
  private static final String LISTED = "LISTED#";
  private static final String AT_RISK = "AT_RISK";
  private static final int LISTS = 4;

  /// The items of one account that was scored.
  record Template(
      Map<String, AttributeValue> state,
      Map<String, AttributeValue> entry,
      Map<String, AttributeValue> listed,
      Map<String, AttributeValue> atRisk) {
    Map<String, AttributeValue> of(String partition) {
      return switch (partition) {
        case DIRECTORY -> entry;
        case AT_RISK -> atRisk;
        default -> listed;
      };
    }
  }

  static List<Template> templates(HandlerPipeline pipeline, List<String> ids) {
    return ids.stream()
        .map(id ->
            new Template(
                item(pipeline, STATES + id, "STATE"),
                item(pipeline, DIRECTORY, id),
                item(pipeline, LISTED + list(id), id),
                item(pipeline, AT_RISK, id)))
        .toList();
  }

  private static Map<String, AttributeValue> item(HandlerPipeline pipeline, String pk, String sk) {
    return Map.copyOf(
        pipeline
            .table()
            .getItem(get -> get.tableName(pipeline.tableName()).key(GrownTable.key(pk, sk)))
            .item());
  }

  private static int list(String id) {
    return Math.floorMod(id.hashCode(), LISTS);
  }

  static String id(int number) {
    return "account-%07d".formatted(number);
  }

  private static Optional<Integer> number(String id) {
    return id.matches("account-\\d{7}")
        ? Optional.of(Integer.parseInt(id.substring(8)))
        : Optional.empty();
  }

  boolean hasPartition(String pk) {
    return pk.equals(DIRECTORY) || pk.equals(AT_RISK) || pk.startsWith(LISTED);
  }

  boolean hasItem(Map<String, AttributeValue> key) {
    return number(account(key)).isPresent()
        && (GrownTable.text(key, "pk").startsWith(STATES)
            || hasPartition(GrownTable.text(key, "pk")));
  }

  private static String account(Map<String, AttributeValue> key) {
    var pk = GrownTable.text(key, "pk");
    return pk.startsWith(STATES) ? pk.substring(STATES.length()) : GrownTable.text(key, "sk");
  }

  Map<String, AttributeValue> item(Map<String, AttributeValue> key) {
    var number = number(account(key)).orElseThrow();
    return number < count ? made(number, GrownTable.text(key, "pk")) : Map.of();
  }

  private Map<String, AttributeValue> made(int number, String pk) {
    var template = templates.get(number % templates.size());
    var id = id(number);
    if (pk.startsWith(STATES)) {
      return named(template.state(), GrownTable.key(STATES + id, "STATE"));
    }
    var item = named(template.of(pk), GrownTable.key(pk, id));
    item.computeIfPresent("id", (_, _) -> fromS(id));
    return item;
  }

  private static Map<String, AttributeValue> named(
      Map<String, AttributeValue> template, Map<String, AttributeValue> key) {
    var item = new HashMap<>(template);
    item.putAll(key);
    return item;
  }

  /// The items of a partition after a key, by id.
  Iterator<Map<String, AttributeValue>> after(String pk, Map<String, AttributeValue> key) {
    var from = key.isEmpty() ? 0 : number(GrownTable.text(key, "sk")).orElseThrow() + 1;
    return IntStream.range(from, count)
        .filter(number -> isIn(pk, number))
        .mapToObj(number -> made(number, pk))
        .iterator();
  }

  private boolean isIn(String pk, int number) {
    return pk.startsWith(LISTED)
        ? pk.equals(LISTED + list(id(number)))
        : !templates.get(number % templates.size()).of(pk).isEmpty();
  }
}
