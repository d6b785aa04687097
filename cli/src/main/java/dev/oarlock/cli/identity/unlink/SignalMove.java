package dev.oarlock.cli.identity.unlink;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountIdentities;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.RetoldSignals;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.log.SignalLog.AppendResult;
import dev.oarlock.aws.store.run.ImportRuns;
import dev.oarlock.aws.store.run.RunRetellings;
import dev.oarlock.aws.store.unlink.LogDivision;
import dev.oarlock.aws.store.unlink.UnlinkNote;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.ExternalId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;

/// Takes what came by an id out of an account's log: into that of the account whose the id is, as
/// it was told and with the moment in which it was known; or, while nobody has said whose it is, in
/// as if it came anew. First it is there, then it is gone here.
public final class SignalMove {
  private static final Comparator<LogEntry> BY_TELLING =
      Comparator.comparing((LogEntry entry) -> entry.signal().knownAt())
          .thenComparing(LogEntry::teller);

  /// Takes an event in.
  public interface SignalTaker {
    void take(String message);
  }

  private final UnlinkNote note;
  private final SignalTaker intake;
  private final SignalLog log;
  private final RetoldSignals retold;
  private final ImportRuns runs;
  private final RunRetellings retellings;
  private final AccountIdentities identities;

  SignalMove(AppContext appContext, UnlinkNote note, SignalTaker intake) {
    this.note = note;
    this.intake = intake;
    this.log = SignalLog.of(appContext);
    this.retold = new RetoldSignals(appContext.dynamo(), appContext.setting("TABLE_NAME"));
    this.runs = ImportRuns.of(appContext);
    this.retellings = new RunRetellings(runs);
    this.identities = AccountIdentities.of(appContext);
  }

  boolean isWithoutRetold(Set<ExternalId> ids) {
    return retoldBy(ids).isEmpty();
  }

  /// Hears of each signal; answers how many were of the account's log.
  int take(LogDivision division, LongConsumer progress) {
    var others = new ArrayList<>(toldAgain(division.moved()));
    var retoldToo = retoldBy(division.ids());
    others.addAll(retoldToo);
    var heirs = new ArrayList<>(retold.of(note.from()));
    heirs.removeAll(retoldToo);
    var done = 0;
    for (var entry : division.moved()) {
      take(entry);
      others.stream().filter(it -> isOf(entry, it)).sorted(BY_TELLING).forEach(this::take);
      var heir = heirs.stream().filter(it -> isOf(entry, it)).min(BY_TELLING);
      log.replace(entry, heir);
      heir.ifPresent(retold::remove);
      progress.accept(note.moved() + ++done);
    }
    retoldToo.forEach(this::take);
    retoldToo.forEach(retold::remove);
    division.removed().forEach(it -> log.replace(it, Optional.empty()));
    division.changed().forEach(it -> log.replace(it.before(), Optional.of(it.after())));
    return done;
  }

  private static boolean isOf(LogEntry one, LogEntry other) {
    return one.signal().id().equals(other.signal().id());
  }

  private List<LogEntry> retoldBy(Set<ExternalId> ids) {
    return retold.of(note.from()).stream()
        .filter(it -> it.named().filter(ids::contains).isPresent())
        .toList();
  }

  /// What other imports told of these, in the same words.
  private List<LogEntry> toldAgain(List<LogEntry> entries) {
    return runs.list().stream()
        .filter(it -> it.takenBack().isEmpty())
        .flatMap(run -> retellings.of(run.id(), note.from()).stream())
        .flatMap(telling -> entries.stream().filter(telling::holds).map(telling::told))
        .toList();
  }

  private void take(LogEntry entry) {
    note.to().ifPresentOrElse(to -> append(entry.of(to), to), () -> intake.take(entry.message()));
  }

  private void append(LogEntry entry, AccountId account) {
    entry.run().ifPresent(run -> runs.note(run, account));
    if (log.append(entry) == AppendResult.RETOLD) {
      retellings.note(
          account, entry.origin().orElseThrow(), List.of(entry), entry.signal().knownAt());
    }
    entry.identities().forEach(it -> identities.claim(List.of(it), account));
  }
}
