package dev.oarlock.ingest.admission;

import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.directory.AccountIdentities;
import dev.oarlock.aws.store.naming.AccountRefKey;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.identity.AccountReference;
import dev.oarlock.domain.account.identity.ExternalId;
import dev.oarlock.domain.account.signal.BusinessSignal.AccountRegistered;
import dev.oarlock.domain.account.signal.IdentitySignal.IdentityLinked;
import dev.oarlock.domain.account.signal.policy.SignalType;
import dev.oarlock.ingest.validation.MessageValidation;
import java.util.Optional;

/// Whose a signal is; a registration makes an account where there is none.
record AccountAssignment(AccountDirectory directory, AccountIdentities identities) {
  Optional<AccountId> account(MessageValidation.Valid valid) {
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
  Optional<ExternalId> madeFor(MessageValidation.Valid valid, AccountId account) {
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
}
