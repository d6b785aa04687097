package dev.oarlock.cli.imports.undo;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.DirectoryEntry;
import dev.oarlock.aws.store.ledger.AccountLedgers;
import dev.oarlock.aws.store.run.ImportRun;
import dev.oarlock.aws.store.run.ImportRuns;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.cli.imports.undo.ImportUndo.UndoResult;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.ingest.SignalIntake;
import dev.oarlock.score.rebuild.AccountRebuild;
import dev.oarlock.testing.LocalTable;
import dev.oarlock.testing.RecordingEventBus;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A table into which runs are imported and scored, without a cloud around it.
public record ImportedBook(AppContext appContext) {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");

  /// A signal as a mapping makes it, or, without a run, as a stream tells it. The account is the
  /// CRM's id, or another system's after its name and a stroke.
  public record Told(String type, String account, String id, String at, String more) {
    public String message(String source, String origin) {
      var resources = origin.isEmpty() ? "[]" : "[\"oarlock:small@1 " + origin + "\"]";
      var named = account.contains("/") ? account.split("/", 2) : new String[] {"crm", account};
      return """
      {"id":"e-%s","detail-type":"%s","source":"%s","resources":%s,"detail":
       {"account":{"system":"%s","id":"%s"},"at":"%s","id":"%s","backfill":true%s}}
      """
          .formatted(
              id, type, source, resources, named[0], named[1], at, id, more.replace('\'', '"'));
    }
  }

  public static ImportedBook empty() {
    var table = LocalTable.empty();
    return new ImportedBook(
        new AppContext(
            Map.of("TABLE_NAME", table.name(), "BUS_NAME", "test"),
            Clock.fixed(NOW, ZoneOffset.UTC),
            table.dynamo(),
            new RecordingEventBus(),
            _ -> {}));
  }

  public void takeIn(String run, List<Told> told) {
    takeIn("crm", run, told);
  }

  public void stream(String source, List<Told> told) {
    takeIn(source, "", told);
  }

  private void takeIn(String source, String run, List<Told> told) {
    var intake = new SignalIntake(appContext);
    told.forEach(signal -> intake.receive(signal.message(source, run)));
    intake.complete();
    score();
  }

  public void score() {
    var rebuild = new AccountRebuild(appContext);
    directory().forEach((id, _) -> rebuild.rebuildWithoutShown(new AccountId(id)));
  }

  public UndoResult undo(String run) {
    var undo = new ImportUndo(appContext, run(run));
    undo.begin();
    return undo.takeBack(_ -> {});
  }

  ImportRun run(String id) {
    return ImportRuns.of(appContext).find(id).orElseThrow();
  }

  public Map<String, DirectoryEntry> directory() {
    var entries = new TreeMap<String, DirectoryEntry>();
    AccountDirectory.of(appContext).all().forEach(entry -> entries.put(entry.id().value(), entry));
    return entries;
  }

  /// All that the table has but for what counts writes, and who told what when.
  public Map<String, String> content() {
    var content = new TreeMap<String, String>();
    var ledgers = AccountLedgers.of(appContext);
    var states = AccountStates.of(appContext);
    for (var item :
        appContext
            .dynamo()
            .scanPaginator(scan -> scan.tableName(appContext.setting("TABLE_NAME")))
            .items()) {
      var pk = item.get("pk").s();
      var key = pk + " " + item.get("sk").s();
      var kept = new TreeMap<>(item);
      List.of("version", "revision", "event").forEach(kept::remove);
      switch (pk.replaceFirst("#.*", "")) {
        case "ACCOUNT", "DIRECTORY", "IDENTITY", "LISTED", "AT_RISK", "MOVEMENTS", "QUARANTINE" ->
            content.put(key, kept.toString());
        case "LEDGER" -> {
          var account = new AccountId(pk.substring("LEDGER#".length()));
          content.put(key, ledgers.journal(account).toString());
        }
        case "STATE" -> {
          var state = states.load(new AccountId(pk.substring("STATE#".length()))).scored();
          var scores = state.orElseThrow();
          content.put(key, scores.facts() + "\n" + scores.scores() + "\n" + scores.risk());
        }
        default -> {} // notes of runs, of changes and of what was taken back
      }
    }
    return content;
  }
}
