package dev.oarlock.announce.risk;

import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.aws.store.state.KeptState;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.domain.transition.snapshot.AccountSnapshots;
import dev.oarlock.domain.transition.state.AccountState;
import dev.oarlock.slack.text.advice.NextStep;
import java.util.Optional;

/// What the account's own card would suggest next.
public record NextStepLookup(AccountStates states) {
  /// Empty where its state cannot be read, and where that says otherwise than the message.
  public Optional<String> of(AccountSnapshot about) {
    return state(about.account())
        .filter(state -> AccountSnapshots.of(state).agreesWith(about))
        .map(state -> NextStep.of(state, about.day()).sentence());
  }

  /// As it stands; empty where that cannot be read.
  Optional<AccountState> state(AccountId account) {
    return switch (states.kept(account)) {
      case KeptState.ReadableState(var kept, _) -> kept.scored();
      case KeptState.DamagedState _ -> Optional.empty();
    };
  }
}
