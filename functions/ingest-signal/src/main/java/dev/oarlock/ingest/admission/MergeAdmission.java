package dev.oarlock.ingest.admission;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.AccountIdentities;
import dev.oarlock.aws.store.log.LogEntry;
import dev.oarlock.aws.store.log.QuarantineEntry.QuarantineCause;
import dev.oarlock.aws.store.log.QuarantineEntry.RawMessage;
import dev.oarlock.aws.store.log.QuarantineEntry.Rejection;
import dev.oarlock.aws.store.log.SignalLog;
import dev.oarlock.aws.store.naming.AccountRefKey;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountsMerged;
import dev.oarlock.domain.account.signal.IdentitySignal.AccountsSplit;
import dev.oarlock.domain.account.signal.LoggedSignal;
import dev.oarlock.domain.account.signal.SignalId;
import dev.oarlock.domain.account.signal.SystemSignal.MergeNoted;
import dev.oarlock.ingest.admission.AccountMerger.MergeDecision;
import dev.oarlock.ingest.admission.AccountMerger.NamedPair;
import dev.oarlock.ingest.validation.MessageValidation;
import java.util.stream.Stream;

/// Takes in that two accounts are one, or were not.
record MergeAdmission(
    AppContext appContext,
    AccountIdentities identities,
    AccountMerger merger,
    SignalLog log,
    SignalAppender appender) {
  static MergeAdmission of(
      AppContext appContext, AccountIdentities identities, SignalAppender appender) {
    return new MergeAdmission(
        appContext,
        identities,
        new AccountMerger(AccountDirectory.of(appContext)),
        SignalLog.of(appContext),
        appender);
  }

  /// Where two accounts become one or are split, both must be known.
  IntakeResult admit(MessageValidation.Valid valid, AccountReference merged, String message) {
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
        yield appender.append(
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
}
