package dev.oarlock.cli.imports.undo;

import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.events.SignalOrigin;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.AccountIdentities;
import dev.oarlock.aws.store.ledger.AccountLedgers;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.QuarantineEntry;
import dev.oarlock.aws.store.log.SignalQuarantine;
import dev.oarlock.aws.store.run.ImportRun;
import dev.oarlock.aws.store.run.ImportRuns;
import dev.oarlock.aws.store.run.RunAccount.Withdrawn;
import dev.oarlock.aws.store.run.RunWithdrawal;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.score.rebuild.AccountRebuild;
import dev.oarlock.score.rebuild.AccountRebuild.RebuildResult;
import dev.oarlock.score.rebuild.AccountRemoval;
import java.util.function.LongConsumer;

/// Takes an import back, account by account: out of the log, and then whatever was made of that. An
/// interrupted one goes on with the accounts that are left.
public record ImportUndo(AppContext appContext, ImportRun run) {
  /// What became of it all; `waiting` were in quarantine.
  public record UndoResult(int accounts, Withdrawn withdrawn, int waiting) {}

  /// Nothing of it comes in from now on. What is under way should be done before it is taken back.
  public void begin() {
    runs().takeBack(run.id(), appContext.clock().instant());
  }

  /// How many accounts it told something of.
  public int size() {
    return runs().accounts(run.id()).size();
  }

  public UndoResult takeBack(LongConsumer progress) {
    var withdrawal = new RunWithdrawal(appContext, run);
    var done = 0L;
    for (var entry : runs().accounts(run.id())) {
      if (entry.withdrawn().isEmpty()) {
        takeBack(entry.account(), withdrawal);
      }
      progress.accept(++done);
    }
    var waiting = clearQuarantine();
    runs().end(run.id(), appContext.clock().instant());
    return result(waiting);
  }

  private UndoResult result(int waiting) {
    var all = runs().accounts(run.id());
    var sum =
        all.stream()
            .flatMap(entry -> entry.withdrawn().stream())
            .reduce(Withdrawn.none(), Withdrawn::and);
    return new UndoResult(all.size(), sum, waiting);
  }

  private void takeBack(AccountId account, RunWithdrawal withdrawal) {
    var left = withdrawal.takeBack(account);
    var identities = AccountIdentities.of(appContext);
    left.unclaimed().forEach(identity -> identities.release(identity, account));
    if (left.isGone()) {
      new AccountRemoval(appContext).remove(account, left.taken());
      left = withdrawal.takeBack(account); // somebody else may have told of it in this moment
    }
    if (!left.isGone()) {
      var signals = left.log().stream().map(LogEntry::signal).toList();
      var ids = left.log().stream().flatMap(entry -> entry.identities().stream()).toList();
      AccountDirectory.of(appContext).writer().remake(account, signals, ids);
      AccountLedgers.of(appContext).clear(account, appContext.today()); // who had it then, too
      rebuild(account);
    }
    runs().done(run.id(), account, left.withdrawn());
  }

  /// And what it is a part of.
  private void rebuild(AccountId account) {
    var result = new AccountRebuild(appContext).rebuildWithoutShown(account);
    if (result instanceof RebuildResult.Rebuilt rebuilt) {
      rebuilt.into().ifPresent(this::rebuild);
    }
  }

  private int clearQuarantine() {
    var quarantine = SignalQuarantine.of(appContext);
    var theirs = quarantine.all().stream().filter(this::isOfRun).toList();
    theirs.forEach(quarantine::remove);
    return theirs.size();
  }

  private boolean isOfRun(QuarantineEntry entry) {
    try {
      var origin = EventEnvelope.parse(entry.message()).origin().map(SignalOrigin::of);
      return origin.flatMap(SignalOrigin::run).filter(run.id()::equals).isPresent();
    } catch (IllegalArgumentException _) {
      return false; // no event, so of no import
    }
  }

  private ImportRuns runs() {
    return ImportRuns.of(appContext);
  }
}
