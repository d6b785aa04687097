package dev.oarlock.ingest;

import dev.oarlock.aws.events.SignalOrigin;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.AccountIdentities;
import dev.oarlock.aws.store.directory.AccountIdentities.IdentityClaim;
import dev.oarlock.aws.store.directory.AccountRefKey;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.QuarantineEntry.QuarantineCause;
import dev.oarlock.aws.store.log.QuarantineEntry.RawMessage;
import dev.oarlock.aws.store.log.QuarantineEntry.Rejection;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.source.SignalSourceStore;
import dev.oarlock.aws.store.unlink.UnlinkNotes;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.IdentitySignal;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountsMerged;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountsSplit;
import dev.oarlock.domain.account.signal.IdentitySignal.IdentityLinked;
import dev.oarlock.domain.account.signal.IdentitySignal.ProfileSignal;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.account.signal.SystemSignal.MergeNoted;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.ingest.AccountMerger.MergeDecision;
import dev.oarlock.ingest.AccountMerger.NamedPair;
import dev.oarlock.ingest.validation.MessageValidation;
import dev.oarlock.ingest.validation.NamingSystem;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// Finds whose a valid signal is and puts it into that account's log; what says who an account is
/// has its effects on the directory and the identities, too. Every step may be repeated.
final class SignalAdmission {
  private final AppContext appContext;
  private final SignalLog log;
  private final SignalSourceStore sources;
  private final AccountDirectory directory;
  private final AccountIdentities identities;
  private final ImportNotes imports;
  private final UnlinkNotes unlinks;
  private final AccountMerger merger;
  private final NamingSystem naming;
  private final Consumer<AccountReference> release;

  /// `release` takes in what waits for an account under that name.
  SignalAdmission(AppContext appContext, ImportNotes imports, Consumer<AccountReference> release) {
    this.appContext = appContext;
    this.imports = imports;
    this.log = SignalLog.of(appContext);
    this.sources = SignalSourceStore.of(appContext);
    this.directory = AccountDirectory.of(appContext);
    this.identities = AccountIdentities.of(appContext);
    this.unlinks = UnlinkNotes.of(appContext);
    this.merger = new AccountMerger(directory);
    this.naming = NamingSystem.of(appContext);
    this.release = release;
  }

  /// An import was taken back, and with it who is who.
  void forgetIdentities() {
    identities.forget();
  }

  private boolean isRegistered(AccountReference named) {
    return identities.find(named).isPresent();
  }

  /// The names under which it may wait: a merge waits for either account.
  private static List<AccountReference> named(MessageValidation.Valid valid) {
    var account = valid.header().account();
    return switch (valid.signal()) {
      case AccountsMerged(var merged) -> List.of(account, merged);
      case AccountsSplit(var merged) -> List.of(account, merged);
      default -> List.of(account);
    };
  }

  /// What became of it; into quarantine it does not go by itself.
  IntakeResult admit(MessageValidation.Valid valid, String message) {
    return switch (valid.signal()) {
      case AccountsMerged(var merged) -> move(valid, merged, message);
      case AccountsSplit(var merged) -> move(valid, merged, message);
      default -> admitOther(attached(valid), message);
    };
  }

  /// Where two accounts become one or are split, both must be known.
  private IntakeResult move(
      MessageValidation.Valid valid, AccountReference merged, String message) {
    var unknown = named(valid).stream().filter(named -> !isRegistered(named)).findFirst();
    return unknown
        .<IntakeResult>map(named -> new IntakeResult.AwaitingAccount(RawMessage.of(message), named))
        .orElseGet(() -> moveKnown(valid, merged, message));
  }

  private IntakeResult moveKnown(
      MessageValidation.Valid valid, AccountReference merged, String message) {
    var at = valid.header().at();
    var pair =
        new NamedPair(
            identities.find(valid.header().account()).orElseThrow(),
            identities.find(merged).orElseThrow());
    var isUndone = valid.signal() instanceof AccountsSplit;
    return switch (isUndone ? merger.split(pair, at) : merger.merge(pair, at)) {
      case MergeDecision.Impossible(var reason) ->
          new IntakeResult.Rejected(
              RawMessage.of(message), new Rejection(QuarantineCause.MERGE_IMPOSSIBLE, reason));
      case MergeDecision.Possible(var part, var into) -> {
        noteMerge(valid, part.id(), new MergeNoted(into.id(), isUndone, into.profile().name()));
        var ours = new AccountReference.ByAccountId(part.id());
        yield append(
            valid.with(isUndone ? new AccountsSplit(ours) : new AccountsMerged(ours)), into.id());
      }
    };
  }

  /// First into the log of the part: what comes to it later is scored with the whole.
  private void noteMerge(MessageValidation.Valid valid, AccountId part, MergeNoted noted) {
    var header = valid.header();
    var id = (noted.undone() ? "split-from:" : "merged-into:") + noted.into();
    var signal =
        new LoggedSignal(
                new SignalId(AccountRefKey.noteId(id, header.id())),
                part,
                header.at(),
                appContext.now(),
                noted,
                header.backfill())
            .atZone(appContext.zone());
    log.append(new LogEntry(signal, "oarlock", valid.event().id()));
  }

  /// What a system registers that names no customers says which further ids one of them has.
  private MessageValidation.Valid attached(MessageValidation.Valid valid) {
    var named = valid.header().account();
    return valid.signal() instanceof AccountRegistered said
            && !naming.mayRegister(named, valid.event().source())
        ? valid.with(
            new IdentityLinked(
                identitiesOf(named, said), Optional.of(said.name()), Optional.empty()))
        : valid;
  }

  private IntakeResult admitOther(MessageValidation.Valid valid, String message) {
    var named = valid.header().account();
    return account(valid)
        .map(account ->
            isAboutIdentity(valid.signal())
                ? admit(valid, account, message)
                : append(valid, account))
        .orElseGet(() -> new IntakeResult.AwaitingAccount(RawMessage.of(message), named));
  }

  private static boolean isAboutIdentity(Signal signal) {
    return signal instanceof AccountRegistered || signal instanceof IdentitySignal;
  }

  /// Whose the signal is; a registration makes an account where there is none.
  private Optional<AccountId> account(MessageValidation.Valid valid) {
    var named = valid.header().account();
    return valid.signal() instanceof AccountRegistered
        ? Optional.of(accountOf(named))
        : identities.find(named).or(() -> known(valid));
  }

  /// Where nobody knows what was registered as it is named, whoever has one of its other ids.
  private Optional<AccountId> known(MessageValidation.Valid valid) {
    return valid.signal() instanceof IdentityLinked linked
            && valid.event().type().equals(SignalType.ACCOUNT_REGISTERED.word())
        ? linked.identities().stream()
            .flatMap(it -> identities.find(new AccountReference.ByExternalId(it)).stream())
            .findFirst()
        : Optional.empty();
  }

  /// The first signal under an id holds, whatever a later one says. Its effects are repeated: the
  /// first intake may have died half-way.
  private IntakeResult admit(MessageValidation.Valid told, AccountId account, String message) {
    var valid = told.with(unlinks.without(told.signal(), account, told.header().at()));
    return valid.signal().equals(told.signal()) || !isLinkOfNothing(valid.signal())
        ? enter(valid, account, message)
        : new IntakeResult.Ignored();
  }

  /// All that it gave its account was taken from that since.
  private static boolean isLinkOfNothing(Signal signal) {
    return signal instanceof IdentityLinked linked && linked.identities().isEmpty();
  }

  private IntakeResult enter(MessageValidation.Valid valid, AccountId account, String message) {
    var first = log.entry(account, valid.header().id());
    first.ifPresent(entry -> apply(entry.signal(), valid.header().account()));
    return first
        .map(entry -> toldAgain(entry, valid, account))
        .orElseGet(() -> claim(valid, account, message));
  }

  /// Only where an import, or another id, told it first is it of interest who else does.
  private IntakeResult toldAgain(LogEntry first, MessageValidation.Valid valid, AccountId account) {
    return first.run().isPresent() || !first.named().equals(named(valid.header().account()))
        ? append(valid, account)
        : new IntakeResult.Duplicate(first.signal());
  }

  private IntakeResult claim(MessageValidation.Valid valid, AccountId account, String message) {
    var claimed = identitiesOf(valid.header().account(), valid.signal());
    var other = madeFor(valid, account).filter(identity -> !claimed.contains(identity));
    if (other.isPresent()) {
      return new IntakeResult.Rejected(RawMessage.of(message), refusal(account, other.get()));
    }
    return switch (identities.claim(claimed, account)) {
      case IdentityClaim.Taken taken ->
          new IntakeResult.Rejected(RawMessage.of(message), refusal(taken));
      case IdentityClaim.Granted _ -> appendAndApply(valid, account);
    };
  }

  /// Where another took the same id a moment earlier, that one may have died before its effects,
  /// and its message be gone.
  private IntakeResult appendAndApply(MessageValidation.Valid valid, AccountId account) {
    var intake = append(valid, account);
    var named = valid.header().account();
    switch (intake) {
      case IntakeResult.Accepted(var signal, _, _) -> apply(signal, named);
      case IntakeResult.Duplicate _ ->
          log.find(account, valid.header().id()).ifPresent(first -> apply(first, named));
      case IntakeResult.AwaitingAccount _,
          IntakeResult.Rejected _,
          IntakeResult.Erased _,
          IntakeResult.Ignored _,
          IntakeResult.Translated _,
          IntakeResult.Unread _ -> {}
    }
    return intake;
  }

  private void apply(LoggedSignal signal, AccountReference named) {
    var claimed = identitiesOf(named, signal.signal());
    if (signal.signal() instanceof ProfileSignal profile) {
      directory
          .writer()
          .enter(signal.account(), entry -> entry.with(signal.at(), profile).withIds(claimed));
    } else if (!claimed.isEmpty()) {
      directory.writer().enter(signal.account(), entry -> entry.withIds(claimed));
    }
    if (signal.signal() instanceof AccountRegistered || !claimed.isEmpty()) {
      release.accept(new AccountReference.ByAccountId(signal.account()));
      claimed.forEach(identity -> release.accept(new AccountReference.ByExternalId(identity)));
    }
  }

  private AccountId accountOf(AccountReference named) {
    return switch (named) {
      case AccountReference.ByAccountId(var id) ->
          id.otherForm().flatMap(_ -> identities.find(named)).orElse(id);
      case AccountReference.ByExternalId(var id) ->
          identities.find(named).orElseGet(() -> newAccount(id));
    };
  }

  /// Who registers an account claims its identity before it enters the directory, so what is there
  /// under the same id is another account: ours are called as we please.
  private AccountId newAccount(ExternalId identity) {
    var plain = AccountRefKey.newAccount(identity);
    return directory.isRegistered(plain) ? AccountRefKey.newAccountApart(identity) : plain;
  }

  /// Whose id it is already, where a registration chooses one that we made for another system's.
  private Optional<ExternalId> madeFor(MessageValidation.Valid valid, AccountId account) {
    return valid.signal() instanceof AccountRegistered
            && valid.header().account() instanceof AccountReference.ByAccountId
        ? AccountRefKey.plainlyMadeFor(account)
            .filter(theirs ->
                identities
                    .find(new AccountReference.ByExternalId(theirs))
                    .filter(account::equals)
                    .isPresent())
        : Optional.empty();
  }

  private static List<ExternalId> identitiesOf(AccountReference named, Signal signal) {
    var all = new ArrayList<ExternalId>();
    if (signal instanceof IdentityLinked linked) {
      all.addAll(linked.identities());
    }
    if (signal instanceof AccountRegistered registration) {
      all.addAll(registration.identities());
      if (named instanceof AccountReference.ByExternalId(var id)) {
        all.add(id);
      }
    }
    return all.stream().distinct().toList();
  }

  private static Rejection refusal(IdentityClaim.Taken taken) {
    var identity = taken.identity().system() + "/" + taken.identity().id();
    return new Rejection(
        QuarantineCause.IDENTITY_TAKEN,
        identity
            + " is already the account "
            + taken.by()
            + "; if both are one customer, AccountsMerged says so");
  }

  private static Rejection refusal(AccountId account, ExternalId theirs) {
    var identity = theirs.system() + "/" + theirs.id();
    return new Rejection(
        QuarantineCause.IDENTITY_TAKEN,
        account
            + " is already our id of the account "
            + identity
            + "; if it is that customer, name it among the identities, else choose another id");
  }

  private IntakeResult append(MessageValidation.Valid valid, AccountId account) {
    var header = valid.header();
    var knownAt = appContext.now();
    var signal =
        new LoggedSignal(
                header.id(), account, header.at(), knownAt, valid.signal(), header.backfill())
            .atZone(appContext.zone());
    var entry =
        new LogEntry(
            signal,
            valid.event().source(),
            valid.event().id(),
            valid.event().origin().map(SignalOrigin::of),
            named(header.account()));
    imports.before(entry);
    if (valid.signal().type().policy().cadence().isExpected()) {
      sources.recordSignal(entry.source(), valid.signal().type().word(), appContext.today());
    }
    return switch (log.append(entry)) {
      case APPENDED -> new IntakeResult.Accepted(signal, entry.event(), valid.unknownFields());
      case DUPLICATE -> new IntakeResult.Duplicate(signal);
      case RETOLD -> {
        imports.retold(entry);
        yield new IntakeResult.Duplicate(signal);
      }
    };
  }

  /// By which id of another system its account was named.
  private static Optional<ExternalId> named(AccountReference account) {
    return account instanceof AccountReference.ByExternalId(var id)
        ? Optional.of(id)
        : Optional.empty();
  }
}
