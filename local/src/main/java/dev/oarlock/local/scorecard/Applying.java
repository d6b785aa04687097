package dev.oarlock.local.scorecard;

import dev.oarlock.aws.log.LogEntry;
import dev.oarlock.aws.log.SignalLog;
import dev.oarlock.aws.scorecard.Since;
import dev.oarlock.domain.account.AccountId;
import dev.oarlock.domain.health.Scorecards;
import dev.oarlock.domain.signal.LoggedSignal;
import dev.oarlock.domain.signal.Signal.RulesChanged;
import dev.oarlock.domain.signal.SignalId;
import dev.oarlock.local.imports.Progress;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/// Brings a version that is in force to every account: one signal in each log, whose id names the
/// version and when it was applied, so that doing it again adds only what is missing.
record Applying(Table table, Since since, PrintStream notes) {
  private static final int AT_A_TIME = 4;
  private static final Duration LOOK_EVERY = Duration.ofMillis(500);
  private static final int LOOKS_WITHOUT_PROGRESS = 60;

  /// Tells every account that has a state, and returns how many there are.
  List<AccountId> tell() throws InterruptedException {
    var accounts = List.copyOf(table.states().stamps(table.accounts()).keySet());
    var log = table.log();
    try (var progress = Progress.of("Telling", accounts.size(), notes);
        var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
      var told = new AtomicInteger();
      var tasks = new ArrayList<Callable<Void>>();
      for (var account : accounts) {
        tasks.add(() -> {
          append(log, account);
          progress.at(told.incrementAndGet());
          return null;
        });
      }
      for (var task : threads.invokeAll(tasks)) {
        task.get();
      }
    } catch (ExecutionException e) {
      throw new IllegalStateException("not all accounts were told; apply the file again", e);
    }
    return accounts;
  }

  private void append(SignalLog log, AccountId account) {
    var id = "rules-changed:" + since.version() + ":" + since.at().toEpochMilli();
    var signal = new RulesChanged(since.version());
    var logged = new LoggedSignal(new SignalId(id), account, moment(), moment(), signal);
    log.append(new LogEntry(logged, "oarlock", id));
  }

  /// The time of day on the business day, which is another than the clock's where an old data set
  /// is looked at.
  private Instant moment() {
    return since
        .day()
        .atTime(since.at().atZone(ZoneOffset.UTC).toLocalTime())
        .toInstant(ZoneOffset.UTC);
  }

  /// Waits until these accounts are judged by it, and returns how many are not yet.
  int await(List<AccountId> accounts) throws InterruptedException {
    var left = accounts;
    try (var progress = Progress.of("Scoring", accounts.size(), notes)) {
      for (var idle = 0; !left.isEmpty() && idle < LOOKS_WITHOUT_PROGRESS; idle++) {
        var still = others(left);
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

  private List<AccountId> others(List<AccountId> accounts) {
    return table.states().stamps(accounts).entrySet().stream()
        .filter(it -> !Scorecards.version(it.getValue()).equals(since.version()))
        .map(it -> it.getKey())
        .toList();
  }
}
