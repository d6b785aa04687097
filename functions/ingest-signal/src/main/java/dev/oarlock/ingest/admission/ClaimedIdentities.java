package dev.oarlock.ingest.admission;

import dev.oarlock.aws.store.directory.AccountIdentities.IdentityClaim;
import dev.oarlock.aws.store.log.QuarantineEntry.QuarantineCause;
import dev.oarlock.aws.store.log.QuarantineEntry.Rejection;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.IdentitySignal.IdentityLinked;
import dev.oarlock.domain.account.signal.Signal;
import java.util.ArrayList;
import java.util.List;

/// The ids of other systems that a signal says are its account's, and why that may be refused.
final class ClaimedIdentities {
  private ClaimedIdentities() {}

  static List<ExternalId> of(AccountReference named, Signal signal) {
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

  static Rejection refusal(IdentityClaim.Taken taken) {
    var identity = taken.identity().system() + "/" + taken.identity().id();
    return new Rejection(
        QuarantineCause.IDENTITY_TAKEN,
        identity
            + " is already the account "
            + taken.by()
            + "; if both are one customer, AccountsMerged says so");
  }

  static Rejection refusal(AccountId account, ExternalId theirs) {
    var identity = theirs.system() + "/" + theirs.id();
    return new Rejection(
        QuarantineCause.IDENTITY_TAKEN,
        account
            + " is already our id of the account "
            + identity
            + "; if it is that customer, name it among the identities, else choose another id");
  }
}
