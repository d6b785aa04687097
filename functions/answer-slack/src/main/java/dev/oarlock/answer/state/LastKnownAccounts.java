package dev.oarlock.answer.state;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.parked.ParkedAccount;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.aws.store.state.KeptState;
import dev.oarlock.domain.account.facts.AccountMerges;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import java.time.Instant;
import java.util.Optional;

/// The accounts as they are shown. One read each; whether one is parked is asked only where its
/// state is missing, damaged or marked.
public record LastKnownAccounts(AccountStates states, ParkedAccounts parked) {
  private static final int MAX_DEPTH = 20;

  public static LastKnownAccounts of(AppContext appContext) {
    return new LastKnownAccounts(AccountStates.of(appContext), ParkedAccounts.of(appContext));
  }

  /// What an account that was merged into another is a part of in the end.
  public LastKnown load(AccountId account) {
    var id = account;
    var kept = states.kept(id);
    for (var depth = 0; depth < MAX_DEPTH; depth++) {
      var into = into(kept);
      if (into.isEmpty()) {
        break;
      }
      id = into.get();
      kept = states.kept(id);
    }
    return lastKnown(id, kept);
  }

  private static Optional<AccountId> into(KeptState kept) {
    return switch (kept) {
      case KeptState.ReadableState(var account, _) -> AccountMerges.of(account.facts()).into();
      case KeptState.DamagedState _ -> Optional.empty();
    };
  }

  private LastKnown lastKnown(AccountId id, KeptState kept) {
    return switch (kept) {
      case KeptState.ReadableState(AccountState state, var isMarked) ->
          (isMarked ? parkedSince(id) : Optional.<Instant>empty())
              .<LastKnown>map(since -> new LastKnown.Stale(state, since))
              .orElseGet(() -> new LastKnown.Current(state));
      case KeptState.ReadableState(Account.Unscored _, _) ->
          without(id, new LastKnown.NeverScored());
      case KeptState.DamagedState _ -> without(id, new LastKnown.Damaged());
    };
  }

  private LastKnown without(AccountId id, LastKnown.Nothing unlessParked) {
    return parkedSince(id).<LastKnown>map(LastKnown.ParkedUnscored::new).orElse(unlessParked);
  }

  private Optional<Instant> parkedSince(AccountId id) {
    return parked.find(id).map(ParkedAccount::since);
  }
}
