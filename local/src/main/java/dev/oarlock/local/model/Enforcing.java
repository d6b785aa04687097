package dev.oarlock.local.model;

import dev.oarlock.aws.model.InForce;
import dev.oarlock.aws.model.ModelStore;
import dev.oarlock.local.scorecard.Applying;
import dev.oarlock.local.scorecard.Table;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/// Puts a version of the churn model in force and sees every account through; doing it again goes
/// on where it broke off.
record Enforcing(Table table, PrintWriter out) {
  int enforce(String version, String reason) throws InterruptedException {
    var since = inForce(version, reason);
    var applying = new Applying(table, ModelBroadcast.of(table, since), System.err);
    var accounts = applying.tell();
    var left = applying.await(accounts);
    out.println(
        "%d of %d accounts are forecast by %s."
            .formatted(accounts.size() - left, accounts.size(), version));
    if (left > 0) {
      out.println("The others follow; `model apply " + version + "` sees them through.");
    }
    out.flush();
    return left == 0 ? 0 : 2;
  }

  private InForce inForce(String version, String reason) {
    var store = new ModelStore(table.dynamo(), table.name());
    var current = store.inForce().filter(it -> it.version().equals(version));
    if (current.isPresent()) {
      out.println("Version " + version + " is in force already; going on where it is not.");
      return current.get();
    }
    var now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
    var since = new InForce(now, version, table.today(), person(), reason);
    store.enforce(since);
    out.println("Version " + version + " is in force from now on.");
    return since;
  }

  /// Whoever sits at the machine.
  static String person() {
    return System.getProperty("user.name", "command line");
  }
}
