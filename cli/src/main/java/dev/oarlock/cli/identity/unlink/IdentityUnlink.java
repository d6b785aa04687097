package dev.oarlock.cli.identity.unlink;

import dev.oarlock.aws.events.EventEnvelope;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.AccountIdentities;
import dev.oarlock.aws.store.identity.AnswerSignal;
import dev.oarlock.aws.store.identity.IdentityAnswers;
import dev.oarlock.aws.store.ledger.AccountLedgers;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.run.ImportRuns;
import dev.oarlock.aws.store.table.UnreadableItems;
import dev.oarlock.aws.store.unlink.LogDivision;
import dev.oarlock.aws.store.unlink.UnlinkNote;
import dev.oarlock.aws.store.unlink.UnlinkNotes;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference.ByExternalId;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.dataquality.identity.IdentityAnswer.ExistingCustomer;
import dev.oarlock.score.rebuild.AccountRebuild;
import dev.oarlock.score.rebuild.AccountRebuild.RebuildResult;
import dev.oarlock.score.rebuild.AccountRemoval;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;

/// Takes an id of another system from an account that it never was of, with all that came by it,
/// and makes both accounts anew from what their logs have then. Each step may be repeated, and an
/// interrupted one goes on. `scoring` has the settings by which accounts are scored.
public record IdentityUnlink(AppContext scoring, SignalMove.SignalTaker intake) {
  /// Others who tell of an account all the time are done once they know.
  private static final int ATTEMPTS = 8;

  /// What is to be done.
  public sealed interface UnlinkDecision {
    record ToDo(UnlinkNote note, int signals) implements UnlinkDecision {}

    record DoneBefore(UnlinkNote note) implements UnlinkDecision {}

    record Refused(String reason) implements UnlinkDecision {}
  }

  /// What became of it. `owner` is whose the id is now, `linkedBy` which systems said that it was
  /// the account's, and `untold` how many signals of the same senders do not say by which id they
  /// came.
  public record UnlinkResult(
      UnlinkNote note,
      Optional<AccountId> owner,
      boolean isGone,
      Set<String> linkedBy,
      int untold,
      int merges) {}

  public UnlinkDecision decide(UnlinkNote wanted) {
    var identity = wanted.identity();
    var before = notes().find(identity);
    if (before.filter(it -> !it.isEnded()).isPresent()) {
      var note = before.get().to(wanted.to());
      return new UnlinkDecision.ToDo(
          note, LogDivision.of(note.ids(), log(note.from())).moved().size());
    }
    var isSaid = before.filter(it -> it.to().equals(wanted.to())).isPresent();
    var owner = owner(identity);
    if (owner.equals(wanted.to()) && isSaid) {
      return new UnlinkDecision.DoneBefore(before.get());
    }
    if (owner.isEmpty()) {
      return new UnlinkDecision.Refused("is nobody's. `identity link` says whose it is.");
    }
    return owner.equals(wanted.to())
        ? new UnlinkDecision.Refused("is " + owner.get() + " already.")
        : decide(wanted, owner.get());
  }

  private UnlinkDecision decide(UnlinkNote wanted, AccountId owner) {
    var note = UnlinkNote.begun(wanted.identity(), owner, wanted.by(), wanted.at()).to(wanted.to());
    var division = LogDivision.of(note.ids(), log(owner));
    return division.isWhoItIs()
        ? new UnlinkDecision.Refused(
            ("is how %s was registered, and no further id of it. If both are one customer,"
                    + " AccountsMerged says so; what an import registered, `import --undo` takes"
                    + " back.")
                .formatted(owner))
        : new UnlinkDecision.ToDo(note, division.moved().size());
  }

  private Optional<AccountId> owner(ExternalId identity) {
    return AccountIdentities.of(scoring).find(new ByExternalId(identity));
  }

  /// From now on it is not the account's; what is under way should be done before the rest.
  public void begin(UnlinkNote note) {
    notes().put(note);
    release(note.ids(), note.from());
    ImportRuns.of(scoring).forgetIdentities(note.identity(), note.at());
    IdentityAnswers.of(scoring).forget(note.identity());
    note.to().ifPresent(account -> link(note, account));
  }

  /// The same answer however often this is begun.
  private void link(UnlinkNote note, AccountId account) {
    var identity = note.identity();
    var answer = new ExistingCustomer(account, note.by(), note.at());
    IdentityAnswers.of(scoring).isKept(identity, Optional.empty(), answer);
    AccountIdentities.of(scoring).claim(List.of(identity), account); // a restored log may have it
    var told = AnswerSignal.of(identity, answer).orElseThrow();
    var type = told.signal().type().word();
    var event = new EventEnvelope(told.header().id().value(), type, "oarlock.cli", told.detail());
    intake.take(JsonTree.write(event.toJson()));
    if (!owner(identity).equals(note.to())) {
      throw new IllegalStateException("another system said meanwhile whose it is; look again");
    }
  }

  public UnlinkResult complete(UnlinkNote begun, LongConsumer progress) {
    var note = begun;
    var move = new SignalMove(scoring, begun, intake);
    var linkedBy = new TreeSet<String>();
    var told = new ArrayList<LogEntry>();
    for (var tries = 0; tries < ATTEMPTS; tries++) {
      var division = LogDivision.of(note.ids(), log(note.from()));
      note = note.withIds(division.ids());
      notes().put(note);
      release(note.ids(), note.from());
      linkedBy.addAll(division.linkedBy());
      told.addAll(division.moved());
      var isDone = division.isDone() && move.isWithoutRetold(division.ids());
      note = note.withMoved(move.take(division, progress));
      notes().put(note);
      if (isDone) {
        var result = remade(note, division, told, linkedBy);
        notes().put(note.ended());
        return result;
      }
    }
    throw new IllegalStateException(note.from() + " is told of all the time; run it again");
  }

  private UnlinkResult remade(
      UnlinkNote note, LogDivision division, List<LogEntry> told, Set<String> linkedBy) {
    note.to().ifPresent(this::remake);
    var isGone = !division.isToldOf();
    if (isGone) {
      remove(note.from(), division.left(), told);
    } else {
      AccountLedgers.of(scoring).clear(note.from(), scoring.today()); // who had it then, too
      remake(note.from());
    }
    var senders = told.stream().map(LogEntry::source).collect(Collectors.toSet());
    var untold =
        division.left().stream()
            .filter(it -> it.named().isEmpty() && senders.contains(it.source()))
            .count();
    return new UnlinkResult(
        note.ended(), owner(note.identity()), isGone, linkedBy, (int) untold, division.merges());
  }

  private void remove(AccountId account, List<LogEntry> notes, List<LogEntry> told) {
    notes.forEach(it -> SignalLog.of(scoring).replace(it, Optional.empty()));
    var all = new ArrayList<>(told);
    all.addAll(notes);
    new AccountRemoval(scoring).remove(account, all.stream().map(LogEntry::signal).toList());
  }

  private void remake(AccountId account) {
    var left = log(account);
    var signals = left.stream().map(LogEntry::signal).toList();
    var ids = left.stream().flatMap(entry -> entry.identities().stream()).toList();
    AccountDirectory.of(scoring).writer().remake(account, signals, ids);
    rebuild(account);
  }

  /// And what it is a part of.
  private void rebuild(AccountId account) {
    if (new AccountRebuild(scoring).rebuildWithoutShown(account)
        instanceof RebuildResult.Rebuilt rebuilt) {
      rebuilt.into().ifPresent(this::rebuild);
    }
  }

  private void release(Set<ExternalId> ids, AccountId account) {
    var identities = AccountIdentities.of(scoring);
    ids.forEach(it -> identities.release(it, account));
  }

  private List<LogEntry> log(AccountId account) {
    return SignalLog.of(scoring).entries(account, UnreadableItems.untold()).toList();
  }

  private UnlinkNotes notes() {
    return UnlinkNotes.of(scoring);
  }
}
