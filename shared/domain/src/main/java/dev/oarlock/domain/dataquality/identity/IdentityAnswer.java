package dev.oarlock.domain.dataquality.identity;

import dev.oarlock.domain.account.identity.AccountId;
import java.time.Instant;

/// What somebody answered to the question whose an id is; `by` is a user of Slack, or whoever sat
/// at the command line.
public sealed interface IdentityAnswer {
  String by();

  Instant at();

  /// It is another id of a customer who is known.
  record ExistingCustomer(AccountId account, String by, Instant at) implements IdentityAnswer {}

  /// It is a customer who was not known yet.
  record NewCustomer(String name, String by, Instant at) implements IdentityAnswer {}

  /// It is nobody whom we follow: what waits stays aside, what comes is not kept.
  record IgnoredIdentity(String by, Instant at) implements IdentityAnswer {}

  /// Whether both say the same, whoever says it.
  default boolean isSameAs(IdentityAnswer other) {
    return switch (this) {
      case ExistingCustomer(var account, _, _) ->
          other instanceof ExistingCustomer(var its, _, _) && its.equals(account);
      case NewCustomer(var name, _, _) ->
          other instanceof NewCustomer(var its, _, _) && its.equals(name);
      case IgnoredIdentity _ -> other instanceof IgnoredIdentity;
    };
  }
}
