package dev.oarlock.score.outcome;

import dev.oarlock.aws.store.play.PlayOutcomes;
import dev.oarlock.domain.play.PlayEntry;
import dev.oarlock.domain.transition.state.Account;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Notes in the save ledger what the plays of an account came to, where that is new.
public record PlayFollowUp(PlayOutcomes outcomes) {
  public void follow(Account before, AccountState after) {
    var known = before.scored().map(it -> (Set<PlayEntry>) new HashSet<>(of(it))).orElse(Set.of());
    of(after).stream().filter(entry -> !known.contains(entry)).forEach(outcomes::put);
  }

  /// What a function that died may have left unwritten.
  public void mend(AccountState state) {
    of(state).forEach(outcomes::put);
  }

  private static List<PlayEntry> of(AccountState state) {
    return PlayEntry.of(state.id(), state.facts(), state.assessment().day());
  }
}
