package dev.oarlock.aws.store.log;

import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.IdentitySignal.IdentityLinked;
import dev.oarlock.domain.account.signal.Signal;
import java.util.List;
import java.util.Set;

/// What a signal says of the ids that its account has in other systems.
public final class IdentityGrant {
  private IdentityGrant() {}

  /// The same signal, giving none of these.
  public static Signal without(Signal signal, Set<ExternalId> ids) {
    return switch (signal) {
      case IdentityLinked(var given, var name, var domain) ->
          new IdentityLinked(rest(given, ids), name, domain);
      case AccountRegistered said ->
          new AccountRegistered(
              said.name(),
              said.aliases(),
              rest(said.identities(), ids),
              said.segment(),
              said.csm(),
              said.industry(),
              said.region(),
              said.size(),
              said.channel(),
              said.parent(),
              said.slackChannel(),
              said.since());
      default -> signal;
    };
  }

  private static List<ExternalId> rest(List<ExternalId> given, Set<ExternalId> ids) {
    return given.stream().filter(it -> !ids.contains(it)).toList();
  }
}
