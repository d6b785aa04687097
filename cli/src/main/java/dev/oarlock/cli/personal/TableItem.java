package dev.oarlock.cli.personal;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.erasure.ItemTexts;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.cli.personal.PersonalSubject.ErasureStep;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item of the table: its keys, what kind of thing it is, and all of it.
record TableItem(String pk, String sk, Map<String, AttributeValue> attributes) {
  private static final String REASON = "reason";
  private static final String ERASED = ": erased";
  private static final Pattern WORD_BORDER = Pattern.compile("[^\\p{L}\\p{N}@._-]+");

  TableItem {
    attributes = Map.copyOf(attributes);
  }

  static TableItem of(Map<String, AttributeValue> attributes) {
    var pk = attributes.getOrDefault("pk", AttributeValue.fromS("")).s();
    var sk = attributes.getOrDefault("sk", AttributeValue.fromS("")).s();
    return new TableItem(pk, sk, attributes);
  }

  /// As docs/architecture.md calls them.
  String kind() {
    return switch (pk.replaceFirst("#.*", "")) {
      case "ACCOUNT" -> "signal";
      case "RETOLD" -> "retold signal";
      case "TAKEN_BACK" -> "signal taken back";
      case "IMPORTS" -> "import";
      case "IMPORT" -> "imported account";
      case "STATE" -> "account state";
      case "LISTED", "AT_RISK" -> "listed account";
      case "LEDGER" -> "revenue ledger";
      case "MOVEMENTS" -> "movement";
      case "BALANCES" -> "revenue balances";
      case "DIGEST" -> "prepared digest";
      case "DIGEST_NEWS" -> "account news";
      case "DIRECTORY" -> "directory";
      case "DIRECTORY_CHANGES" -> "directory change";
      case "NAME", "WORD", "TYPO" -> "key of a name";
      case "DESCRIPTIVE_WORDS" -> "descriptive word";
      case "IDENTITY" -> "identity";
      case "IDENTITY_QUESTIONS" -> "identity answer";
      case "QUARANTINE" -> "quarantine";
      case "PORTFOLIO" -> "portfolio";
      case "FORECAST_SNAPSHOT" -> "forecast snapshot";
      case "GATHERED" -> "gathered";
      case "PEOPLE" -> "people";
      case "MAPPINGS" -> "mapping";
      case "POSTED" -> "posted";
      case "VIEW" -> "last viewed";
      case "PARKED" -> "parked";
      case "ALERTS" -> "alert outcome";
      case "ALERT_RULES" -> "alert rule";
      case "PLAY_OUTCOMES" -> "play outcome";
      case "AUDIT" -> "audit trail";
      default -> pk.replaceFirst("#.*", "").toLowerCase(Locale.ROOT);
    };
  }

  boolean isSignal() {
    return pk.startsWith("ACCOUNT#") && sk.startsWith("SIGNAL#");
  }

  /// Whether it is a signal that the log does not count: its key has the signal's id.
  boolean isBesideLog() {
    return pk.startsWith("RETOLD#") || pk.startsWith("TAKEN_BACK#");
  }

  /// An attribute that an item of its kind always has.
  String text(String name) {
    return ItemAttributes.text(attributes, name);
  }

  Map<String, AttributeValue> key() {
    return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS(sk));
  }

  /// With other attributes under the same key.
  TableItem with(Map<String, AttributeValue> changed) {
    return new TableItem(pk, sk, changed);
  }

  /// The same under another key of its partition, marked as known already.
  TableItem rekeyed(String otherSk) {
    var moved = new HashMap<>(attributes);
    moved.put("sk", AttributeValue.fromS(otherSk));
    moved.put("rekeyed", AttributeValue.fromS("yes"));
    return new TableItem(pk, otherSk, moved);
  }

  /// Why an account is parked may quote, also in part, what a sender sent of anybody: where it
  /// names one, no more of it is left than what kind of failure it was.
  ErasureStep reasonWithout(Predicate<String> isNamedIn) {
    var reason = attributes.getOrDefault(REASON, AttributeValue.fromS("")).s();
    if (reason.endsWith(ERASED) || !isNamedIn.test(reason)) {
      return new ErasureStep.Keep();
    }
    var after = new HashMap<>(attributes);
    after.put(REASON, AttributeValue.fromS(reason.replaceFirst("(?s):.*", "") + ERASED));
    return new ErasureStep.Anonymise(with(after));
  }

  static Stream<String> words(String reason) {
    return WORD_BORDER.splitAsStream(reason);
  }

  /// One line of JSON, unpacked.
  String readable() {
    var line = JsonTree.object().put("kind", kind());
    new TreeMap<>(attributes).forEach((name, value) -> line.set(name, ItemTexts.readable(value)));
    return JsonTree.write(line);
  }
}
