package dev.oarlock.cli.restore;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.run.ImportRuns;
import dev.oarlock.aws.store.unlink.UnlinkNote;
import dev.oarlock.aws.store.unlink.UnlinkNotes;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.ingest.transfer.LogTransfer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Takes over from the table before what happened after the moment to which it was restored: first
/// of all the signals, which are scored as if they came now, and what must not be done twice. What
/// can be made from the log is left where it is.
final class TableCatchUp {
  /// Clocks differ, and a restored table is as it was to within a second.
  private static final Duration OVERLAP = Duration.ofMinutes(5);

  /// From where, since when, whose signals are not wanted, and whether who was erased since was
  /// erased by mistake.
  record CatchUpSource(String table, Instant since, Set<String> without, boolean undoesErasures) {
    CatchUpSource {
      without = Set.copyOf(without);
    }
  }

  /// What was taken over, which imports that were taken back since are in the log again, and which
  /// ids that were taken from an account since are that account's again.
  record CatchUpResult(
      long signals,
      long others,
      long leftOut,
      long erasures,
      List<String> imports,
      List<UnlinkNote> unlinked) {
    CatchUpResult {
      imports = List.copyOf(imports);
      unlinked = List.copyOf(unlinked);
    }
  }

  private final AppContext restored;
  private final CatchUpSource source;
  private final LogTransfer log;
  private final List<Map<String, AttributeValue>> identities = new ArrayList<>();
  private final List<String> imports = new ArrayList<>();
  private final List<UnlinkNote> unlinked = new ArrayList<>();
  private long signals;
  private long others;
  private long leftOut;
  private long erasures;

  TableCatchUp(AppContext restored, CatchUpSource source) {
    this.restored = restored;
    this.source = source;
    this.log = new LogTransfer(restored);
  }

  /// Reads the whole table before, telling how many items of it are read. What was posted comes
  /// first: scored again, it must not be posted again.
  CatchUpResult run(LongConsumer progress) {
    scan("begins_with(pk, :kind)", Map.of(":kind", fromS("POSTED#"))).forEach(this::takePosted);
    var read = 0;
    for (var item : scan("NOT begins_with(pk, :kind)", Map.of(":kind", fromS("POSTED#")))) {
      take(item);
      progress.accept(++read);
    }
    log.enterIdentities();
    identities.forEach(this::takeIdentity);
    return new CatchUpResult(signals, others, leftOut, erasures, imports, unlinked);
  }

  private Iterable<Map<String, AttributeValue>> scan(
      String filter, Map<String, AttributeValue> values) {
    return restored
        .dynamo()
        .scanPaginator(it ->
            it.tableName(source.table())
                .consistentRead(true)
                .filterExpression(filter)
                .expressionAttributeValues(values))
        .items();
  }

  private void take(Map<String, AttributeValue> item) {
    switch (text(item, "pk").replaceFirst("#.*", "")) {
      case "ACCOUNT" -> takeSignal(item);
      case "IDENTITY" -> identities.add(item);
      case "ERASED" -> takeErasure(item);
      case "QUARANTINE",
          "SCORECARD",
          "FORECAST_SNAPSHOT",
          "GATHERED",
          "BACKLOG",
          "IMPORT",
          "RETOLD",
          "TAKEN_BACK" ->
          takeIfAbsent(item);
      case "ALERTS", "ALERT_RULES", "PLAY_OUTCOMES", "AUDIT", "REVENUE_CLOSES" ->
          takeIfAbsent(item);
      case "IMPORTS" -> takeImport(item);
      case "IDENTITY_QUESTIONS" -> takeAnswer(item);
      case "REVENUE_SETTINGS", "REASONS", "PLAYS", "MAPPINGS" -> takeIfLater(item);
      case "MODEL" -> takeModel(item);
      case "PEOPLE" -> takePeople(item);
      default -> {} // made anew from the log, by the next day, or by whoever asks
    }
  }

  private void takeSignal(Map<String, AttributeValue> item) {
    if (!item.containsKey("knownAt")
        || Instant.parse(text(item, "knownAt")).isBefore(source.since().minus(OVERLAP))) {
      return;
    }
    if (source.without().contains(text(item, "source"))) {
      leftOut++;
    } else if (log.take(item)) {
      signals++;
    }
  }

  private void takeErasure(Map<String, AttributeValue> item) {
    var isNew =
        item.containsKey("erasedAt")
            && !Instant.parse(text(item, "erasedAt")).isBefore(source.since());
    if (!isNew || !source.undoesErasures()) {
      takeIfAbsent(item);
      erasures += isNew ? 1 : 0;
    }
  }

  /// One that was taken back since is to be taken back from the restored log, too: that this has
  /// ended is not true there.
  private void takeImport(Map<String, AttributeValue> item) {
    var ended = ImportRuns.ended(text(item, "sk"));
    if (ended.isEmpty()) {
      takeIfAbsent(item);
    } else if (!isThere(item)) {
      imports.add(ended.get());
    }
  }

  /// What was taken from an account since is not, here.
  private void takeAnswer(Map<String, AttributeValue> item) {
    var note = UnlinkNotes.read(item);
    if (note.isEmpty()) {
      takeIfAbsent(item);
    } else if (note.get().isEnded() && !isThere(item)) {
      unlinked.add(note.get());
    }
  }

  private boolean isThere(Map<String, AttributeValue> item) {
    var key = Map.of("pk", fromS(text(item, "pk")), "sk", fromS(text(item, "sk")));
    return restored
        .dynamo()
        .getItem(get -> get.tableName(restored.setting("TABLE_NAME")).key(key).consistentRead(true))
        .hasItem();
  }

  /// What was found of drift is looked for again.
  private void takeModel(Map<String, AttributeValue> item) {
    if (!text(item, "sk").equals("DRIFT")) {
      takeIfAbsent(item);
    }
  }

  /// The latest file of people; what Slack said of them it says again.
  private void takePeople(Map<String, AttributeValue> item) {
    if (text(item, "sk").equals("DIRECTORY")) {
      takeIfLater(item);
    }
  }

  private void takeIfLater(Map<String, AttributeValue> item) {
    take(item, "attribute_not_exists(pk) OR #at < :at", "at");
  }

  /// Of two that know of a message, the one that knows where it stands.
  private void takePosted(Map<String, AttributeValue> item) {
    if (item.containsKey("ts")) {
      take(item, "attribute_not_exists(#at)", "ts");
    } else {
      takeIfAbsent(item);
    }
  }

  private void takeIdentity(Map<String, AttributeValue> item) {
    if (log.isRegistered(new AccountId(text(item, "account")))) {
      takeIfAbsent(item);
    }
  }

  private void takeIfAbsent(Map<String, AttributeValue> item) {
    take(item, "attribute_not_exists(pk)", "");
  }

  private void take(Map<String, AttributeValue> item, String condition, String compared) {
    try {
      restored
          .dynamo()
          .putItem(put -> {
            put.tableName(restored.setting("TABLE_NAME")).item(item).conditionExpression(condition);
            if (condition.contains("#at")) {
              put.expressionAttributeNames(Map.of("#at", compared));
            }
            if (condition.contains(":at")) {
              put.expressionAttributeValues(Map.of(":at", fromS(text(item, compared))));
            }
          });
      others++;
    } catch (ConditionalCheckFailedException _) {
      // it is here already
    }
  }

  private static String text(Map<String, AttributeValue> item, String name) {
    var value = item.get(name);
    return value == null || value.s() == null ? "" : value.s();
  }
}
