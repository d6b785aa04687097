package dev.oarlock.cli.model;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.store.model.ModelActivation;
import dev.oarlock.aws.store.model.ModelStore;
import dev.oarlock.cli.instance.InstanceTable;
import dev.oarlock.cli.rollout.ModelVersionChange;
import dev.oarlock.cli.rollout.VersionRollout;
import dev.oarlock.cli.rollout.VersionRollout.ScoringWait;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Puts a version of the churn model in force and sees every account through; doing it again goes
/// on where it broke off.
record ModelVersionActivator(InstanceTable table, PrintWriter out, PrintWriter progressOutput) {
  /// Which version, of how many accounts, and who is not forecast by it yet.
  record ActivationResult(String version, int accounts, ScoringWait scoring) {
    int exitCode() {
      return scoring.pending() == 0 ? 0 : 2;
    }

    ObjectNode json() {
      return scoring.json(version, accounts);
    }
  }

  ActivationResult activate(String version, String reason) throws InterruptedException {
    var activation = recordActivation(version, reason);
    var rollout =
        new VersionRollout(table, ModelVersionChange.of(table, activation), progressOutput);
    var accounts = rollout.rollOut();
    var wait = rollout.awaitScoring(accounts);
    var pending = wait.pending() + wait.departed();
    out.println(
        "%d of %d accounts are forecast by %s."
            .formatted(accounts.size() - pending, accounts.size(), version));
    if (wait.departed() > 0) {
      out.println("%d left, and their last forecast stands.".formatted(wait.departed()));
    }
    if (wait.pending() > 0) {
      out.println("The others follow; `model apply " + version + "` sees them through.");
    }
    out.flush();
    return new ActivationResult(version, accounts.size(), wait);
  }

  private ModelActivation recordActivation(String version, String reason) {
    var store = new ModelStore(table.dynamo(), table.name());
    var current = store.activation().filter(it -> it.version().equals(version));
    if (current.isPresent()) {
      out.println("Version " + version + " is in force already; going on where it is not.");
      return current.get();
    }
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    var activation = new ModelActivation(now, version, table.today(), operator(), reason);
    store.activate(activation);
    out.println("Version " + version + " is in force from now on.");
    return activation;
  }

  /// Whoever sits at the machine.
  static String operator() {
    return System.getProperty("user.name", "command line");
  }
}
