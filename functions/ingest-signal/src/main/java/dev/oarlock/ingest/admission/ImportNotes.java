package dev.oarlock.ingest.admission;

import dev.oarlock.aws.events.SignalOrigin;
import dev.oarlock.aws.lambda.RecentEntries;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.run.ImportRuns;
import dev.oarlock.aws.store.run.RunRetellings;
import dev.oarlock.domain.account.identity.AccountId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Notes which import tells what, so that one can be taken back: before a signal is in the log, of
/// which account it is; at the end of a batch, what was there already in the same words.
public final class ImportNotes {
  /// Accounts of runs that are noted, so that a batch of one account notes it once.
  private static final int CACHE_SIZE = 10_000;

  private final AppContext appContext;
  private final ImportRuns runs;
  private final RecentEntries<Object, Boolean> noted = new RecentEntries<>(CACHE_SIZE);
  private final Map<RunTelling, List<LogEntry>> retold = new LinkedHashMap<>();
  private Set<String> takenBack = Set.of();
  private boolean isRead;

  private record RunTelling(SignalOrigin origin, AccountId account) {}

  public ImportNotes(AppContext appContext) {
    this.appContext = appContext;
    this.runs = ImportRuns.of(appContext);
  }

  /// What was taken back is read anew with the next message.
  public void refresh() {
    isRead = false;
  }

  /// Whether more was taken back than when that was asked for last.
  public boolean isChanged() {
    if (isRead) {
      return false;
    }
    var before = takenBack;
    takenBack = runs.takenBack();
    isRead = true;
    return !before.equals(takenBack);
  }

  /// Whether it is of an import of which nothing is to come in any more.
  public boolean isTakenBack(SignalOrigin origin) {
    return origin.run().filter(takenBack::contains).isPresent();
  }

  /// Whatever becomes of it.
  public void seen(SignalOrigin origin) {
    if (origin.run().isPresent() && noted.find(origin).isEmpty()) {
      runs.note(origin.run().get(), origin.mapping(), appContext.now());
      noted.put(origin, true); // not before: a table that refuses is asked again
    }
  }

  /// Before it is in the log.
  void before(LogEntry entry) {
    entry.run().ifPresent(run -> note(run, entry.signal().account()));
  }

  private void note(String run, AccountId account) {
    var note = List.of(run, account);
    if (noted.find(note).isEmpty()) {
      runs.note(run, account);
      noted.put(note, true);
    }
  }

  /// The log has it from another import, in the same words.
  void retold(LogEntry entry) {
    var telling = new RunTelling(entry.origin().orElseThrow(), entry.signal().account());
    retold.computeIfAbsent(telling, _ -> new ArrayList<>()).add(entry);
  }

  /// Before the messages of a batch are let go of.
  public void write() {
    var retellings = new RunRetellings(runs);
    retold.forEach((telling, entries) ->
        retellings.note(telling.account(), telling.origin(), entries, appContext.now()));
    retold.clear();
  }
}
