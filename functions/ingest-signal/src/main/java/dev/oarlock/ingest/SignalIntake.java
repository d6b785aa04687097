package dev.oarlock.ingest;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.erasure.ErasureStore;
import dev.oarlock.aws.store.erasure.KnownErasures;
import dev.oarlock.aws.store.log.AccountDirectory;
import dev.oarlock.aws.store.log.AccountIdentities;
import dev.oarlock.aws.store.log.AccountIdentities.IdentityClaim;
import dev.oarlock.aws.store.log.AccountRefKey;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.QuarantineEntry;
import dev.oarlock.aws.store.log.QuarantineEntry.QuarantineCause;
import dev.oarlock.aws.store.log.QuarantineEntry.RawMessage;
import dev.oarlock.aws.store.log.QuarantineEntry.Rejection;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.log.SignalQuarantine;
import dev.oarlock.aws.store.source.SignalSourceStore;
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
import dev.oarlock.ingest.AccountMerger.MergeDecision;
import dev.oarlock.ingest.AccountMerger.NamedPair;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Takes messages into the signal log, or into quarantine. Every step may be repeated: a message
/// that comes twice, or again after a crash half-way, ends in the same place.
public final class SignalIntake {
  private final AppContext appContext;
  private final SignalSchemas schemas = new SignalSchemas();
  private final FeedbackSources feedback;
  private final SignalLog log;
  private final SignalSourceStore sources;
  private final AccountDirectory directory;
  private final AccountIdentities identities;
  private final SignalQuarantine quarantine;
  private final AccountMerger merger;
  private final ErasureStore erasureStore;
  private @Nullable KnownErasures erasures;

  public SignalIntake(AppContext appContext) {
    this.appContext = appContext;
    this.feedback = FeedbackSources.of(appContext);
    this.log = SignalLog.of(appContext);
    this.sources = SignalSourceStore.of(appContext);
    this.directory = AccountDirectory.of(appContext);
    this.identities = AccountIdentities.of(appContext);
    this.merger = new AccountMerger(directory);
    this.quarantine = SignalQuarantine.of(appContext);
    this.erasureStore = ErasureStore.of(appContext);
  }

  /// Before each batch, so that what was erased is read anew with its first message.
  void refresh() {
    erasures = null;
  }

  private KnownErasures erasures() {
    var known = erasures == null ? erasureStore.load() : erasures;
    erasures = known;
    return known;
  }

  /// Takes an EventBridge event as JSON text.
  public IntakeResult receive(String message) {
    return switch (decide(message)) {
      case IntakeResult.AwaitingAccount awaits -> quarantine(awaits);
      case IntakeResult.Rejected rejected -> quarantine(rejected);
      case IntakeResult.Accepted accepted -> accepted;
      case IntakeResult.Erased erased -> erased;
      case IntakeResult.Duplicate duplicate -> duplicate;
    };
  }

  /// Takes again what is in quarantine, once its cause is mended: a schema, the code, an account.
  /// Returns what became of each.
  public List<IntakeResult> retry() {
    return retry(quarantine.all());
  }

  private List<IntakeResult> retry(List<QuarantineEntry> entries) {
    return entries.stream().map(this::retry).toList();
  }

  /// One of it. First into the log, then out of quarantine: a crash in between leaves it in both,
  /// not in none.
  public IntakeResult retry(QuarantineEntry entry) {
    var intake = decide(entry.message());
    switch (intake) {
      case IntakeResult.Accepted _, IntakeResult.Duplicate _, IntakeResult.Erased _ ->
          quarantine.remove(entry);
      case IntakeResult.AwaitingAccount _, IntakeResult.Rejected _ -> {}
    }
    return intake;
  }

  private IntakeResult decide(String told) {
    return switch (ScreenedMessage.of(told, erasures(), appContext.zone())) {
      case ScreenedMessage.Erased _ -> new IntakeResult.Erased();
      case ScreenedMessage.Kept(var message) -> decideOn(message);
    };
  }

  private IntakeResult decideOn(String message) {
    return switch (validate(message)) {
      case MessageValidation.Valid valid -> admit(valid, message);
      case MessageValidation.Invalid(var rejection) ->
          new IntakeResult.Rejected(RawMessage.of(message), rejection);
    };
  }

  private MessageValidation validate(String message) {
    var context =
        new MessageValidation.ValidationContext(
            schemas, feedback, appContext.zone(), appContext.clock().instant());
    return MessageValidation.of(message, context);
  }

  private IntakeResult admit(MessageValidation.Valid valid, String message) {
    return switch (valid.signal()) {
      case AccountsMerged(var merged) -> move(valid, merged, message);
      case AccountsSplit(var merged) -> move(valid, merged, message);
      default -> admitOther(valid, message);
    };
  }

  /// Where two accounts become one or are split, both must be known.
  private IntakeResult move(
      MessageValidation.Valid valid, AccountReference merged, String message) {
    var unknown =
        Stream.of(valid.header().account(), merged)
            .filter(named -> identities.find(named).isEmpty())
            .findFirst();
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
        : identities.find(named);
  }

  /// The first signal under an id holds, whatever a later one says. Its effects are repeated: the
  /// first intake may have died half-way.
  private IntakeResult admit(MessageValidation.Valid valid, AccountId account, String message) {
    var first = log.find(account, valid.header().id());
    first.ifPresent(signal -> apply(signal, valid.header().account()));
    return first
        .<IntakeResult>map(IntakeResult.Duplicate::new)
        .orElseGet(() -> claim(valid, account, message));
  }

  private IntakeResult claim(MessageValidation.Valid valid, AccountId account, String message) {
    var claimed = identitiesOf(valid.header().account(), valid.signal());
    return switch (identities.claim(claimed, account)) {
      case IdentityClaim.Taken taken ->
          new IntakeResult.Rejected(RawMessage.of(message), refusal(taken));
      case IdentityClaim.Granted _ -> appendAndApply(valid, account);
    };
  }

  /// Where another took the same id a moment earlier, that one has the effects.
  private IntakeResult appendAndApply(MessageValidation.Valid valid, AccountId account) {
    var intake = append(valid, account);
    if (intake instanceof IntakeResult.Accepted(var signal, _, _)) {
      apply(signal, valid.header().account());
    }
    return intake;
  }

  private void apply(LoggedSignal signal, AccountReference named) {
    if (signal.signal() instanceof ProfileSignal profile) {
      directory.enter(signal.account(), signal.at(), profile);
    }
    var claimed = identitiesOf(named, signal.signal());
    if (signal.signal() instanceof AccountRegistered || !claimed.isEmpty()) {
      release(signal.account(), claimed);
    }
  }

  private AccountId accountOf(AccountReference named) {
    return switch (named) {
      case AccountReference.ByAccountId(var id) -> id;
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

  private IntakeResult append(MessageValidation.Valid valid, AccountId account) {
    var header = valid.header();
    var knownAt = appContext.now();
    var signal =
        new LoggedSignal(
                header.id(), account, header.at(), knownAt, valid.signal(), header.backfill())
            .atZone(appContext.zone());
    var entry = new LogEntry(signal, valid.event().source(), valid.event().id());
    if (valid.signal().type().policy().cadence().isExpected()) {
      sources.recordSignal(entry.source(), valid.signal().type().word(), appContext.today());
    }
    return switch (log.append(entry)) {
      case APPENDED -> new IntakeResult.Accepted(signal, entry.event(), valid.unknownFields());
      case DUPLICATE -> new IntakeResult.Duplicate(signal);
    };
  }

  private void release(AccountId account, List<ExternalId> claimed) {
    retry(quarantine.awaiting(new AccountReference.ByAccountId(account)));
    claimed.forEach(
        identity -> retry(quarantine.awaiting(new AccountReference.ByExternalId(identity))));
  }

  /// Checks once more after it is in quarantine: a registration that came in between has not seen
  /// it.
  private IntakeResult quarantine(IntakeResult.AwaitingAccount awaits) {
    var now = appContext.clock().instant();
    var entry = QuarantineEntry.awaits(awaits.account(), awaits.message(), now);
    quarantine.add(entry);
    return identities.find(awaits.account()).isPresent() ? retry(entry) : awaits;
  }

  private IntakeResult quarantine(IntakeResult.Rejected rejected) {
    var now = appContext.clock().instant();
    quarantine.add(QuarantineEntry.rejected(rejected.rejection(), rejected.message(), now));
    return rejected;
  }
}
