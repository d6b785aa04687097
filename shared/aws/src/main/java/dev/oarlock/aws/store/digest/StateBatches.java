package dev.oarlock.aws.store.digest;

import dev.oarlock.aws.lambda.ParallelWork;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.parked.ComputableAccounts;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Gatherers;

/// Reads states a hundred in a request and some requests at once, and holds no more of them.
record StateBatches(AccountStates states, ComputableAccounts computable) {
  /// The table takes longer to answer than to read, and with more memory comes more than one core.
  private static final int AT_ONCE = Math.max(4, Runtime.getRuntime().availableProcessors());

  static StateBatches of(AppContext appContext, ComputableAccounts computable) {
    return new StateBatches(AccountStates.of(appContext), computable);
  }

  /// What was made of some states, and how many there were, readable or not.
  record ReadBatch<T>(T made, int states, int unreadable) {}

  /// `work` is done on several threads, and perhaps twice; `next` hears of it on this one.
  <T> void each(
      List<AccountId> accounts, Function<List<AccountState>, T> work, Consumer<ReadBatch<T>> next) {
    accounts.stream()
        .gather(Gatherers.windowFixed(ParallelWork.inOneRequest(accounts.size(), AT_ONCE)))
        .gather(Gatherers.windowFixed(AT_ONCE))
        .flatMap(some -> ParallelWork.all(some, AT_ONCE, it -> read(it, work)).stream())
        .forEach(next);
  }

  private <T> ReadBatch<T> read(List<AccountId> accounts, Function<List<AccountState>, T> work) {
    var read = states.loadReadable(accounts);
    return new ReadBatch<>(
        computable.over(read.states(), work), read.states().size(), read.unreadable().size());
  }
}
