package dev.oarlock.cli.rollout;

import static java.util.stream.Collectors.joining;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.command.ProgressDisplay;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.domain.account.contract.CustomerDeparture;
import dev.oarlock.domain.account.identity.AccountId;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
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
  private static final int MOST_NAMED = 10;
  private static final int POLLS_UNTIL_WHO_LEFT = 2;
  private static final int BATCH = 100;
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

  /// How many are not judged by it yet, and how many never will be: who left keeps the last score.
  public record ScoringWait(int pending, int departed) {
    /// The same for programs, of a version and of how many accounts were told of it.
    public ObjectNode json(String version, int accounts) {
      return JsonTree.object()
          .put("version", version)
          .put("accounts", accounts)
          .put("judged", accounts - pending - departed)
          .put("pending", pending)
          .put("departed", departed);
    }
  }

  /// Waits until these accounts are judged by it.
  public ScoringWait awaitScoring(List<AccountId> accounts) throws InterruptedException {
    var pending = accounts;
    var departed = 0;
    try (var progress = ProgressDisplay.of("Scoring", accounts.size(), progressOutput)) {
      for (var idle = 0; !pending.isEmpty() && idle < MAX_IDLE_POLLS; idle++) {
        var stillPending = change.outdated(pending);
        idle = stillPending.size() < pending.size() ? 0 : idle;
        pending = stillPending;
        if (idle == POLLS_UNTIL_WHO_LEFT) {
          pending = withoutDeparted(stillPending);
          departed += stillPending.size() - pending.size();
        }
        progress.update((long) accounts.size() - pending.size());
        if (!pending.isEmpty()) {
          Thread.sleep(POLL_INTERVAL);
        }
      }
    }
    if (!pending.isEmpty()) {
      progressOutput.println("Not yet: " + named(pending));
    }
    return new ScoringWait(pending.size(), departed);
  }

  private List<AccountId> withoutDeparted(List<AccountId> pending) {
    var left = new HashSet<AccountId>();
    for (var from = 0; from < pending.size(); from += BATCH) {
      var some = pending.subList(from, Math.min(from + BATCH, pending.size()));
      table.states().loadAll(some).stream()
          .filter(state -> CustomerDeparture.of(state.facts(), table.today()).isPresent())
          .forEach(state -> left.add(state.id()));
    }
    return pending.stream().filter(account -> !left.contains(account)).toList();
  }

  private static String named(List<AccountId> pending) {
    var more = pending.size() - MOST_NAMED;
    return pending.stream().limit(MOST_NAMED).map(AccountId::value).collect(joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }
}
