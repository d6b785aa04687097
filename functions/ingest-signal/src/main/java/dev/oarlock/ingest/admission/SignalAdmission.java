package dev.oarlock.ingest.admission;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.AccountIdentities;
import dev.oarlock.aws.store.log.QuarantineEntry.RawMessage;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.unlink.UnlinkNotes;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.IdentitySignal;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountsMerged;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountsSplit;
import dev.oarlock.domain.account.signal.IdentitySignal.IdentityLinked;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.ingest.validation.MessageValidation;
import dev.oarlock.ingest.validation.NamingSystem;
import java.util.Optional;
import java.util.function.Consumer;

/// Finds whose a valid signal is and puts it into that account's log; what says who an account is
/// has its effects on the directory and the identities, too. Every step may be repeated.
public final class SignalAdmission {
  private final AccountIdentities identities;
  private final AccountAssignment assignment;
  private final NamingSystem naming;
  private final SignalAppender appender;
  private final MergeAdmission merges;
  private final IdentityAdmission registrations;

  /// `release` takes in what waits for an account under that name.
  public SignalAdmission(
      AppContext appContext, ImportNotes imports, Consumer<AccountReference> release) {
    var directory = AccountDirectory.of(appContext);
    this.identities = AccountIdentities.of(appContext);
    this.assignment = new AccountAssignment(directory, identities);
    this.naming = NamingSystem.of(appContext);
    this.appender = SignalAppender.of(appContext, imports);
    this.merges = MergeAdmission.of(appContext, identities, appender);
    this.registrations =
        new IdentityAdmission(
            SignalLog.of(appContext),
            directory,
            identities,
            assignment,
            UnlinkNotes.of(appContext),
            appender,
            release);
  }

  /// An import was taken back, and with it who is who.
  public void forgetIdentities() {
    identities.forget();
  }

  /// What became of it; into quarantine it does not go by itself.
  public IntakeResult admit(MessageValidation.Valid valid, String message) {
    return switch (valid.signal()) {
      case AccountsMerged(var merged) -> merges.admit(valid, merged, message);
      case AccountsSplit(var merged) -> merges.admit(valid, merged, message);
      default -> admitOther(attached(valid), message);
    };
  }

  /// What a system registers that names no customers says which further ids one of them has.
  private MessageValidation.Valid attached(MessageValidation.Valid valid) {
    var named = valid.header().account();
    return valid.signal() instanceof AccountRegistered said
            && !naming.mayRegister(named, valid.event().source())
        ? valid.with(
            new IdentityLinked(
                ClaimedIdentities.of(named, said), Optional.of(said.name()), Optional.empty()))
        : valid;
  }

  private IntakeResult admitOther(MessageValidation.Valid valid, String message) {
    var named = valid.header().account();
    return assignment
        .account(valid)
        .map(account ->
            isAboutIdentity(valid.signal())
                ? registrations.admit(valid, account, message)
                : appender.append(valid, account))
        .orElseGet(() -> new IntakeResult.AwaitingAccount(RawMessage.of(message), named));
  }

  private static boolean isAboutIdentity(Signal signal) {
    return signal instanceof AccountRegistered || signal instanceof IdentitySignal;
  }
}
