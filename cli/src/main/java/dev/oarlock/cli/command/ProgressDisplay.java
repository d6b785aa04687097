package dev.oarlock.cli.command;

import java.io.PrintWriter;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/// How far a step has come: a bar on a terminal, a line every tenth elsewhere. Java cannot tell
/// whether standard error is a terminal; the launcher can, and says so.
public final class ProgressDisplay implements AutoCloseable {
  private static final String TERMINAL = "oarlock.watched";
  private static final int STEPS = 10;

  private final String step;
  private final long of;
  private final PrintWriter out;
  private final @Nullable ProgressBar bar;
  private long stepsPrinted;

  private ProgressDisplay(String step, long of, PrintWriter out, @Nullable ProgressBar bar) {
    this.step = step;
    this.of = of;
    this.out = out;
    this.bar = bar;
  }

  /// Over so many, told where a command's complaints go, beside its result.
  public static ProgressDisplay of(String step, long of, PrintWriter out) {
    return new ProgressDisplay(step, of, out, Boolean.getBoolean(TERMINAL) ? bar(step, of) : null);
  }

  private static ProgressBar bar(String step, long of) {
    return new ProgressBarBuilder()
        .setTaskName(step)
        .setInitialMax(of)
        .setConsumer(new ConsoleProgressBarConsumer(System.err))
        .build();
  }

  /// A message that comes twice may count twice; more than all is all.
  public synchronized void update(long counted) {
    var done = Math.min(counted, of);
    if (bar != null) {
      bar.stepTo(done);
    } else if (of > 0 && done * STEPS / of > stepsPrinted) {
      stepsPrinted = done * STEPS / of;
      out.println(step + " " + stepsPrinted * STEPS + " % (" + done + " of " + of + ")");
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
