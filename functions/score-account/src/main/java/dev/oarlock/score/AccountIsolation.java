package dev.oarlock.score;

import dev.oarlock.aws.lambda.RetryableException;
import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.parked.ParkedAccount;
import dev.oarlock.aws.store.parked.ParkedAccounts;
import dev.oarlock.aws.store.parked.UnreadableStateException;
import dev.oarlock.aws.store.state.AccountStates;
import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.score.StreamBatch.AccountChanges;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// Keeps what goes wrong with one account from the others of a batch. Where the world failed, the
/// stream brings the account again. Where it is the account's own signals or state, trying again
/// helps nobody: it is parked, and the stream goes on at once.
final class AccountIsolation {
  private final AppContext appContext;
  private final ParkedAccounts store;
  private final AccountStates states;
  private final ScoringMetrics metrics;
  private final Set<AccountId> parked = new HashSet<>();
  private final List<BigInteger> failed = new ArrayList<>();

  AccountIsolation(AppContext appContext, ScoringMetrics metrics) {
    this.appContext = appContext;
    this.store = ParkedAccounts.of(appContext);
    this.states = AccountStates.of(appContext);
    this.metrics = metrics;
    store.all().forEach(account -> parked.add(account.account()));
  }

  /// Does the work for an account, unless that is parked or what was done before for the same
  /// changes has failed.
  void run(AccountId account, AccountChanges changes, Runnable work) {
    try {
      if (failed.contains(changes.first()) || isWaiting(account, changes)) {
        return;
      }
      work.run();
    } catch (RuntimeException e) {
      handle(account, changes, e);
    } catch (StackOverflowError e) {
      park(account, changes, e);
    }
  }

  /// Those that have nothing to do with another one of these, nor with what failed: no account
  /// comes in two changes, and no changes come to two accounts.
  Set<ScoredAccount> apart(List<ScoredAccount> scored) {
    var accounts = new HashMap<AccountId, Integer>();
    var changes = new HashMap<BigInteger, Integer>();
    for (var one : scored) {
      accounts.merge(one.task().account(), 1, Integer::sum);
      changes.merge(one.account().first(), 1, Integer::sum);
    }
    return scored.stream()
        .filter(it -> accounts.getOrDefault(it.task().account(), 0) == 1)
        .filter(it -> changes.getOrDefault(it.account().first(), 0) == 1)
        .filter(it -> !failed.contains(it.account().first()))
        .filter(it -> !parked.contains(it.task().account()))
        .collect(Collectors.toCollection(() -> Collections.newSetFromMap(new IdentityHashMap<>())));
  }

  boolean isParked(AccountId account) {
    return parked.contains(account);
  }

  private boolean isWaiting(AccountId account, AccountChanges changes) {
    if (!parked.contains(account)) {
      return false;
    }
    if (store.isWaiting(account, changes.records().size())) {
      states.mark(account); // again, where somebody wrote it at the moment it was parked
      return true;
    }
    parked.remove(account);
    return false;
  }

  private void handle(AccountId account, AccountChanges changes, RuntimeException problem) {
    if (RetryableException.isRetryable(problem)) {
      failed.add(changes.first());
      metrics.failed(changes.correlation(), problem);
    } else if (problem instanceof UnreadableStateException unreadable) {
      park(unreadable.account(), changes, problem);
    } else {
      park(account, changes, problem);
    }
  }

  /// Where not even that can be written, the whole batch comes again.
  private void park(AccountId account, AccountChanges changes, Throwable problem) {
    var now = appContext.clock().instant();
    store.park(
        ParkedAccount.of(account, problem, now, changes.correlation()), changes.records().size());
    states.mark(account);
    parked.add(account);
    metrics.parked(changes.correlation(), problem);
  }

  /// From which position on the stream is to bring the batch again.
  Optional<BigInteger> firstFailed() {
    return failed.stream().min(Comparator.naturalOrder());
  }

  int parkedCount() {
    return parked.size();
  }
}
