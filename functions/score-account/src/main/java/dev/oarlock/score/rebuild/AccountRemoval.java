package dev.oarlock.score.rebuild;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.digest.AccountNews;
import dev.oarlock.aws.store.directory.AccountDirectory;
import dev.oarlock.aws.store.erasure.ErasureStore;
import dev.oarlock.aws.store.ledger.AccountLedgers;
import dev.oarlock.aws.store.listing.AccountListings;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.account.signal.LoggedSignal;
import java.util.List;

/// Takes away what was made of the log of an account that has none any more: its import was taken
/// back, and nobody else told of it. May be done again.
public record AccountRemoval(AppContext appContext) {
  /// `told` is what its log had.
  public void remove(AccountId account, List<LoggedSignal> told) {
    AccountNews.of(appContext).note(account);
    AccountLedgers.of(appContext).clear(account, appContext.today());
    AccountListings.of(appContext).remove(account);
    AccountStates.of(appContext).remove(account);
    var parked = ParkedAccounts.of(appContext);
    parked.find(account).ifPresent(parked::isReleased);
    var mark = ErasureStore.of(appContext).load().mark(account);
    AccountDirectory.of(appContext).writer().remove(account, told, mark);
  }
}
