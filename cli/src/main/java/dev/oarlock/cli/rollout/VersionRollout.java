package dev.oarlock.cli.rollout;

import dev.oarlock.cli.command.ProgressDisplay;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.domain.account.identity.AccountId;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Brings what is in force to every account: one signal in each log, so that doing it again adds
/// only what is missing.
public record VersionRollout(
    InstanceTable table, VersionChange change, PrintWriter progressOutput) {
  private static final int PARALLELISM = 4;
  private static final Duration POLL_INTERVAL = Duration.ofMillis(500);
  private static final int MAX_IDLE_POLLS = 60;

  /// Tells every account that has a state, and returns how many there are.
  public List<AccountId> rollOut() throws InterruptedException {
    var accounts = change.scoredAccounts(table.accounts());
    try (var progress = ProgressDisplay.of("Telling", accounts.size(), progressOutput);
        var threads = Executors.newFixedThreadPool(PARALLELISM)) {
      var recorded = new AtomicInteger();
      var tasks = new ArrayList<Callable<Void>>();
      for (var account : accounts) {
        tasks.add(() -> {
          change.rollOutTo(account);
          progress.update(recorded.incrementAndGet());
          return null;
        });
      }
      for (var task : threads.invokeAll(tasks)) {
        task.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("not all accounts were told; apply it again", e);
    }
    return accounts;
  }

  /// Waits until these accounts are judged by it, and returns how many are not yet.
  public int awaitScoring(List<AccountId> accounts) throws InterruptedException {
    var pending = accounts;
    try (var progress = ProgressDisplay.of("Scoring", accounts.size(), progressOutput)) {
      for (var idle = 0; !pending.isEmpty() && idle < MAX_IDLE_POLLS; idle++) {
        var stillPending = change.outdated(pending);
        idle = stillPending.size() < pending.size() ? 0 : idle;
        pending = stillPending;
        progress.update((long) accounts.size() - pending.size());
        if (!pending.isEmpty()) {
          Thread.sleep(POLL_INTERVAL);
        }
      }
    }
    return pending.size();
  }
}
