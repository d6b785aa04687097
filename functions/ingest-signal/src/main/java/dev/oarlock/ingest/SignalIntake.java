package dev.oarlock.ingest;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.log.AccountDirectory;
import dev.oarlock.aws.store.log.AccountIdentities;
import dev.oarlock.aws.store.log.AccountIdentities.IdentityClaim;
import dev.oarlock.aws.store.log.AccountRefKey;
import dev.oarlock.aws.store.log.DirectoryEntry;
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
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal.AccountRegistered;
import dev.oarlock.domain.dataquality.silence.ExpectedSignals;
import java.util.ArrayList;
import java.util.List;

/// Where messages enter the signal log, or quarantine. Every step may be done again: a message that
/// comes twice, or again after a crash half-way, ends in the same place.
public final class SignalIntake {
  private final AppContext appContext;
  private final SignalSchemas schemas = new SignalSchemas();
  private final SignalLog log;
  private final SignalSourceStore feeds;
  private final AccountDirectory directory;
  private final AccountIdentities identities;
  private final SignalQuarantine quarantine;

  public SignalIntake(AppContext appContext) {
    this.appContext = appContext;
    this.log = SignalLog.of(appContext);
    this.feeds = SignalSourceStore.of(appContext);
    this.directory = AccountDirectory.of(appContext);
    this.identities = AccountIdentities.of(appContext);
    this.quarantine = SignalQuarantine.of(appContext);
  }

  /// Takes an EventBridge event as JSON text.
  public IntakeResult receive(String message) {
    return switch (decide(message)) {
      case IntakeResult.AwaitingAccount awaits -> keep(awaits);
      case IntakeResult.Rejected rejected -> keep(rejected);
      case IntakeResult.Accepted accepted -> accepted;
      case IntakeResult.Duplicate duplicate -> duplicate;
    };
  }

  /// Takes again what is in quarantine, for causes that were mended: a schema, the code, an
  /// account. Returns what became of each.
  public List<IntakeResult> retry() {
    return retry(quarantine.all());
  }

  private List<IntakeResult> retry(List<QuarantineEntry> entries) {
    return entries.stream().map(this::retry).toList();
  }

  /// First into the log, then out of quarantine: a crash in between leaves it in both, not in none.
  private IntakeResult retry(QuarantineEntry entry) {
    var intake = decide(entry.message());
    if (intake instanceof IntakeResult.Accepted || intake instanceof IntakeResult.Duplicate) {
      quarantine.remove(entry);
    }
    return intake;
  }

  private IntakeResult decide(String message) {
    return switch (read(message)) {
      case MessageValidation.Valid understood -> admit(understood, message);
      case MessageValidation.Invalid refused ->
          new IntakeResult.Rejected(RawMessage.of(message), refused.rejection());
    };
  }

  private MessageValidation read(String message) {
    var setting =
        new MessageValidation.ValidationContext(
            schemas, appContext.zone(), appContext.clock().instant());
    return MessageValidation.of(message, setting);
  }

  private IntakeResult admit(MessageValidation.Valid signal, String message) {
    var named = signal.heading().account();
    if (signal.signal() instanceof AccountRegistered registration) {
      return log.find(accountOf(named), signal.heading().id())
          .map(first -> duplicate(first, named))
          .orElseGet(() -> claim(signal, registration, message));
    }
    return identities
        .find(named)
        .map(account -> append(signal, account))
        .orElseGet(() -> new IntakeResult.AwaitingAccount(RawMessage.of(message), named));
  }

  private IntakeResult claim(
      MessageValidation.Valid signal, AccountRegistered registration, String message) {
    var named = signal.heading().account();
    var account = accountOf(named);
    return switch (identities.claim(identitiesOf(named, registration), account)) {
      case IdentityClaim.Taken taken ->
          new IntakeResult.Rejected(RawMessage.of(message), refusal(taken));
      case IdentityClaim.Granted _ -> register(signal, account);
    };
  }

  /// Whoever was a moment quicker with the same id tells the directory, too.
  private IntakeResult register(MessageValidation.Valid read, AccountId account) {
    var intake = append(read, account);
    if (intake instanceof IntakeResult.Accepted(var signal, _)) {
      applyRegistration(signal, read.heading().account());
    }
    return intake;
  }

  /// What was first told under an id holds, whatever it says now. Its effects are done again: it
  /// may have died half-way.
  private IntakeResult duplicate(LoggedSignal first, AccountReference named) {
    applyRegistration(first, named);
    return new IntakeResult.Duplicate(first);
  }

  private void applyRegistration(LoggedSignal signal, AccountReference named) {
    if (signal.signal() instanceof AccountRegistered registration) {
      directory.register(DirectoryEntry.of(signal.account(), registration), signal.at());
      release(signal.account(), identitiesOf(named, registration));
    }
  }

  private AccountId accountOf(AccountReference named) {
    return switch (named) {
      case AccountReference.ByAccountId ours -> ours.id();
      case AccountReference.ByExternalId theirs ->
          identities.find(named).orElseGet(() -> AccountRefKey.newAccount(theirs.id()));
    };
  }

  private static List<ExternalId> identitiesOf(
      AccountReference named, AccountRegistered registration) {
    var all = new ArrayList<>(registration.identities());
    if (named instanceof AccountReference.ByExternalId theirs) {
      all.add(theirs.id());
    }
    return all.stream().distinct().toList();
  }

  private static Rejection refusal(IdentityClaim.Taken taken) {
    var identity = taken.identity().system() + "/" + taken.identity().id();
    return new Rejection(
        QuarantineCause.IDENTITY_TAKEN, identity + " is already the account " + taken.by());
  }

  private IntakeResult append(MessageValidation.Valid read, AccountId account) {
    var heading = read.heading();
    var known = appContext.now();
    var signal =
        new LoggedSignal(
                heading.id(), account, heading.at(), known, read.signal(), heading.backfill())
            .atZone(appContext.zone());
    var entry = new LogEntry(signal, read.event().source(), read.event().id());
    if (ExpectedSignals.includes(read.signal())) {
      feeds.recordSignal(entry.source(), read.signal().type(), appContext.today());
    }
    return switch (log.append(entry)) {
      case APPENDED -> new IntakeResult.Accepted(signal, read.unknownFields());
      case DUPLICATE -> new IntakeResult.Duplicate(signal);
    };
  }

  private void release(AccountId account, List<ExternalId> claimed) {
    retry(quarantine.awaiting(new AccountReference.ByAccountId(account)));
    claimed.forEach(
        identity -> retry(quarantine.awaiting(new AccountReference.ByExternalId(identity))));
  }

  /// Looks once more after it was kept: a registration that came in between has not seen it.
  private IntakeResult keep(IntakeResult.AwaitingAccount awaits) {
    var now = appContext.clock().instant();
    var entry = QuarantineEntry.awaits(awaits.account(), awaits.message(), now);
    quarantine.add(entry);
    return identities.find(awaits.account()).isPresent() ? retry(entry) : awaits;
  }

  private IntakeResult keep(IntakeResult.Rejected rejected) {
    var now = appContext.clock().instant();
    quarantine.add(QuarantineEntry.rejected(rejected.rejection(), rejected.message(), now));
    return rejected;
  }
}
