package dev.oarlock.cli.mend;

import dev.oarlock.cli.command.ProgressDisplay;
import dev.oarlock.score.rebuild.AccountRebuild.RebuildProgress;
import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;

/// How far one account is, once it is known how far that can be.
final class StepProgress implements RebuildProgress, AutoCloseable {
  private final String name;
  private final PrintWriter out;
  private @Nullable ProgressDisplay display;

  StepProgress(String name, PrintWriter out) {
    this.name = name;
    this.out = out;
  }

  @Override
  public void done(int steps, int of) {
    if (display == null) {
      display = ProgressDisplay.of(name, of, out);
    }
    display.update(steps);
  }

  @Override
  public void close() {
    if (display != null) {
      display.close();
    }
  }
}
