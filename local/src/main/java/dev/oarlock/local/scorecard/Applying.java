package dev.oarlock.local.scorecard;

import dev.oarlock.domain.account.AccountId;
import dev.oarlock.local.imports.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Brings what is in force to every account: one signal in each log, so that doing it again adds
/// only what is missing.
public record Applying(Table table, News news, PrintStream notes) {
  private static final int AT_A_TIME = 4;
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);
  private static final int LOOKS_WITHOUT_PROGRESS = 60;

  /// Tells every account that has a state, and returns how many there are.
  public List<AccountId> tell() throws InterruptedException {
    var accounts = news.known(table.accounts());
    try (var progress = Progress.of("Telling", accounts.size(), notes);
        var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
      var told = new AtomicInteger();
      var tasks = new ArrayList<Callable<Void>>();
      for (var account : accounts) {
        tasks.add(() -> {
          news.tell(account);
          progress.at(told.incrementAndGet());
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
  public int await(List<AccountId> accounts) throws InterruptedException {
    var left = accounts;
    try (var progress = Progress.of("Scoring", accounts.size(), notes)) {
      for (var idle = 0; !left.isEmpty() && idle < LOOKS_WITHOUT_PROGRESS; idle++) {
        var still = news.others(left);
        idle = still.size() < left.size() ? 0 : idle;
        left = still;
        progress.at((long) accounts.size() - left.size());
        if (!left.isEmpty()) {
          Thread.sleep(LOOK_EVERY);
        }
      }
    }
    return left.size();
  }
}
