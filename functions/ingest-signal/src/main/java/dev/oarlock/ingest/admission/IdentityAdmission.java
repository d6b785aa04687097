package dev.oarlock.ingest.admission;

import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.AccountIdentities;
import dev.oarlock.aws.store.directory.AccountIdentities.IdentityClaim;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.QuarantineEntry.RawMessage;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.unlink.UnlinkNotes;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.IdentitySignal.IdentityLinked;
import dev.oarlock.domain.account.signal.IdentitySignal.ProfileSignal;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.Signal;
import dev.oarlock.ingest.validation.MessageValidation;
import java.util.function.Consumer;

/// Takes in what says who an account is: into its log, the directory and the identities. Every step
/// may be repeated.
record IdentityAdmission(
    SignalLog log,
    AccountDirectory directory,
    AccountIdentities identities,
    AccountAssignment assignment,
    UnlinkNotes unlinks,
    SignalAppender appender,
    Consumer<AccountReference> release) {
  /// The first signal under an id holds, whatever a later one says. Its effects are repeated: the
  /// first intake may have died half-way.
  IntakeResult admit(MessageValidation.Valid told, AccountId account, String message) {
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
    return first.run().isPresent()
            || !first.named().equals(SignalAppender.namedId(valid.header().account()))
        ? appender.append(valid, account)
        : new IntakeResult.Duplicate(first.signal());
  }

  private IntakeResult claim(MessageValidation.Valid valid, AccountId account, String message) {
    var claimed = ClaimedIdentities.of(valid.header().account(), valid.signal());
    var other = assignment.madeFor(valid, account).filter(identity -> !claimed.contains(identity));
    if (other.isPresent()) {
      return new IntakeResult.Rejected(
          RawMessage.of(message), ClaimedIdentities.refusal(account, other.get()));
    }
    return switch (identities.claim(claimed, account)) {
      case IdentityClaim.Taken taken ->
          new IntakeResult.Rejected(RawMessage.of(message), ClaimedIdentities.refusal(taken));
      case IdentityClaim.Granted _ -> appendAndApply(valid, account);
    };
  }

  /// Where another took the same id a moment earlier, that one may have died before its effects,
  /// and its message be gone.
  private IntakeResult appendAndApply(MessageValidation.Valid valid, AccountId account) {
    var intake = appender.append(valid, account);
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
    var claimed = ClaimedIdentities.of(named, signal.signal());
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
}
