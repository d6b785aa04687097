package dev.oarlock.ingest;

import dev.oarlock.aws.bus.EventPublisher;
import dev.oarlock.aws.events.IdentityNotice;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.identity.IdentityAnswers;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.identity.ExternalId;
import java.time.InstantSource;

/// Has ops asked whose an id of another system is while signals wait for it, unless they said that
/// it is nobody's.
record IdentityAsking(IdentityAnswers answers, EventPublisher events, InstantSource clock) {
  static IdentityAsking of(AppContext appContext) {
    return new IdentityAsking(
        IdentityAnswers.of(appContext), EventPublisher.of(appContext), appContext.clock());
  }

  boolean isIgnored(AccountReference account) {
    return account instanceof AccountReference.ByExternalId(var theirs)
        && answers.isIgnored(theirs);
  }

  /// Of many that come at once the first is told, and what comes later with the next.
  void ask(AccountReference account) {
    var now = clock.instant();
    if (account instanceof AccountReference.ByExternalId(var theirs)
        && answers.isToBeTold(theirs, now)) {
      tell(theirs);
    }
  }

  /// What waited for it is taken in.
  void settled(AccountReference account) {
    if (account instanceof AccountReference.ByExternalId(var theirs)) {
      tell(theirs);
    }
  }

  private void tell(ExternalId identity) {
    events.publish(IdentityNotice.of(identity, clock.instant()));
  }
}
