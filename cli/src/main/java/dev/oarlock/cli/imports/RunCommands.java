package dev.oarlock.cli.imports;

import dev.oarlock.cli.imports.undo.ImportHistory;
import dev.oarlock.cli.imports.undo.UndoText;
import dev.oarlock.cli.instance.BusOptions;
import dev.oarlock.cli.instance.InstanceClient;
import dev.oarlock.cli.instance.RunningInstance;
import dev.oarlock.cli.mend.MendTarget;
import java.io.PrintWriter;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// `import --runs` and `import --undo`: imports that were, on an instance or a stack.
record RunCommands(BusOptions where, boolean json, PrintWriter out, PrintWriter err) {
  /// Longer than a function runs that began before it could know.
  private static final Duration UNDER_WAY = Duration.ofSeconds(65);

  private static final String FUNCTION = "ScoreAccount";

  /// Without a run it lists them.
  int run(@Nullable String undo) throws InterruptedException {
    try (var target = open()) {
      var history = new ImportHistory(target.appContext());
      return undo == null ? list(history) : undo(history, undo);
    }
  }

  private MendTarget open() {
    return where.isDeployed()
        ? MendTarget.deployed(where.stack(), FUNCTION)
        : MendTarget.local(where.port(), FUNCTION);
  }

  private int list(ImportHistory history) {
    if (json) {
      out.println(history.toJson().toPrettyString());
    } else {
      history.lines().forEach(out::println);
    }
    return 0;
  }

  private int undo(ImportHistory history, String run) throws InterruptedException {
    var text = new UndoText(history.undo(run, this::awaitWhatIsUnderWay, err));
    if (json) {
      out.println(text.toJson().toPrettyString());
    } else {
      text.lines().forEach(out::println);
    }
    if (!where.isDeployed()) {
      ImportTarget.on(where.port()).summarizePortfolio();
    }
    return 0;
  }

  private void awaitWhatIsUnderWay() throws InterruptedException {
    if (where.isDeployed()) {
      err.println("Waiting a minute for what the functions began before ...");
      Thread.sleep(UNDER_WAY);
    } else {
      new InstanceClient(RunningInstance.on(where.port())).drain();
    }
  }
}
