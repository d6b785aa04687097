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
  private final CatchUpItems items;
  private final List<Map<String, AttributeValue>> identities = new ArrayList<>();
  private final List<String> imports = new ArrayList<>();
  private final List<UnlinkNote> unlinked = new ArrayList<>();
  private long signals;
  private long leftOut;
  private long erasures;

  TableCatchUp(AppContext restored, CatchUpSource source) {
    this.restored = restored;
    this.source = source;
    this.log = new LogTransfer(restored);
    this.items = new CatchUpItems(restored);
  }

  /// Reads the whole table before, telling how many items of it are read. What was posted comes
  /// first: scored again, it must not be posted again.
  CatchUpResult run(LongConsumer progress) {
    scan("begins_with(pk, :kind)", Map.of(":kind", fromS("POSTED#"))).forEach(items::putPosted);
    var read = 0;
    for (var item : scan("NOT begins_with(pk, :kind)", Map.of(":kind", fromS("POSTED#")))) {
      take(item);
      progress.accept(++read);
    }
    log.enterIdentities();
    identities.forEach(this::takeIdentity);
    return new CatchUpResult(signals, items.written(), leftOut, erasures, imports, unlinked);
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
    switch (CatchUpItems.text(item, "pk").replaceFirst("#.*", "")) {
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
          items.putIfAbsent(item);
      case "ALERTS", "ALERT_RULES", "PLAY_OUTCOMES", "AUDIT", "REVENUE_CLOSES" ->
          items.putIfAbsent(item);
      case "IMPORTS" -> takeImport(item);
      case "IDENTITY_QUESTIONS" -> takeAnswer(item);
      case "REVENUE_SETTINGS", "REASONS", "PLAYS", "MAPPINGS" -> items.putIfLater(item);
      case "MODEL" -> takeModel(item);
      case "PEOPLE" -> takePeople(item);
      default -> {} // made anew from the log, by the next day, or by whoever asks
    }
  }

  private void takeSignal(Map<String, AttributeValue> item) {
    if (!item.containsKey("knownAt")
        || Instant.parse(CatchUpItems.text(item, "knownAt"))
            .isBefore(source.since().minus(OVERLAP))) {
      return;
    }
    if (source.without().contains(CatchUpItems.text(item, "source"))) {
      leftOut++;
    } else if (log.take(item)) {
      signals++;
    }
  }

  private void takeErasure(Map<String, AttributeValue> item) {
    var isNew =
        item.containsKey("erasedAt")
            && !Instant.parse(CatchUpItems.text(item, "erasedAt")).isBefore(source.since());
    if (!isNew || !source.undoesErasures()) {
      items.putIfAbsent(item);
      erasures += isNew ? 1 : 0;
    }
  }

  /// One that was taken back since is to be taken back from the restored log, too: that this has
  /// ended is not true there.
  private void takeImport(Map<String, AttributeValue> item) {
    var ended = ImportRuns.ended(CatchUpItems.text(item, "sk"));
    if (ended.isEmpty()) {
      items.putIfAbsent(item);
    } else if (!items.isThere(item)) {
      imports.add(ended.get());
    }
  }

  /// What was taken from an account since is not, here.
  private void takeAnswer(Map<String, AttributeValue> item) {
    var note = UnlinkNotes.read(item);
    if (note.isEmpty()) {
      items.putIfAbsent(item);
    } else if (note.get().isEnded() && !items.isThere(item)) {
      unlinked.add(note.get());
    }
  }

  /// What was found of drift is looked for again.
  private void takeModel(Map<String, AttributeValue> item) {
    if (!CatchUpItems.text(item, "sk").equals("DRIFT")) {
      items.putIfAbsent(item);
    }
  }

  /// The latest file of people; what Slack said of them it says again.
  private void takePeople(Map<String, AttributeValue> item) {
    if (CatchUpItems.text(item, "sk").equals("DIRECTORY")) {
      items.putIfLater(item);
    }
  }

  private void takeIdentity(Map<String, AttributeValue> item) {
    if (log.isRegistered(new AccountId(CatchUpItems.text(item, "account")))) {
      items.putIfAbsent(item);
    }
  }
}
