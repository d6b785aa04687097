package dev.oarlock.announce.risk;

import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.aws.store.state.AccountStates.KeptState;
import dev.oarlock.domain.transition.announcement.AccountSnapshot;
import dev.oarlock.slack.text.advice.NextStep;
import java.util.Optional;

/// What the account's own card would suggest next.
public record NextStepLookup(AccountStates states) {
  /// Empty where its state cannot be read.
  public Optional<String> of(AccountSnapshot about) {
    return switch (states.kept(about.account())) {
      case KeptState.ReadableState(var account, _) ->
          account.scored().map(state -> NextStep.of(state, about.day()).sentence());
      case KeptState.DamagedState _ -> Optional.empty();
    };
  }
}
