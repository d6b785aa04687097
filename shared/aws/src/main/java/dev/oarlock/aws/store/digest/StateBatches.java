package dev.oarlock.aws.store.digest;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.parked.ComputableAccounts;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.domain.transition.state.AccountState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/// Reads states a hundred in a request and some requests at once, and holds no more of them.
record StateBatches(AccountStates states, ComputableAccounts computable) {
  /// As many keys as the table takes in one request.
  private static final int SOME = 100;

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
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      for (var from = 0; from < accounts.size(); from += AT_ONCE * SOME) {
        read(part(accounts, from, AT_ONCE * SOME), work, threads).forEach(next);
      }
    }
  }

  private static List<AccountId> part(List<AccountId> accounts, int from, int most) {
    return accounts.subList(from, Math.min(from + most, accounts.size()));
  }

  private <T> List<ReadBatch<T>> read(
      List<AccountId> accounts, Function<List<AccountState>, T> work, ExecutorService threads) {
    var tasks = new ArrayList<Callable<ReadBatch<T>>>();
    for (var from = 0; from < accounts.size(); from += SOME) {
      var some = part(accounts, from, SOME);
      tasks.add(() -> read(some, work));
    }
    var read = new ArrayList<ReadBatch<T>>();
    try {
      for (var task : threads.invokeAll(tasks)) {
        read.add(task.get());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while reading states", e);
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException("states could not be read", e);
    }
    return read;
  }

  private <T> ReadBatch<T> read(List<AccountId> accounts, Function<List<AccountState>, T> work) {
    var read = states.loadReadable(accounts);
    return new ReadBatch<>(
        computable.over(read.states(), work), read.states().size(), read.unreadable().size());
  }
}
