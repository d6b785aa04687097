package dev.oarlock.cli.command;

import java.io.PrintWriter;
import java.time.Duration;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import org.jspecify.annotations.Nullable;

/// How far a step has come and how long the rest may take: a bar on a terminal, a line every tenth
/// elsewhere. Java cannot tell whether standard error is a terminal; the launcher can, and says so.
public final class ProgressDisplay implements AutoCloseable {
  private static final String TERMINAL = "oarlock.watched";
  private static final int STEPS = 10;
  private static final int LONG = 5;

  private final String step;
  private final long of;
  private final PrintWriter out;
  private final @Nullable ProgressBar bar;
  private final long start = System.nanoTime();
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
      out.println(
          step + " " + stepsPrinted * STEPS + " % (" + done + " of " + of + ")" + rest(done));
    }
  }

  /// Nothing of what is soon over.
  private String rest(long done) {
    var took = Duration.ofNanos(System.nanoTime() - start);
    var left = took.multipliedBy(of - done).dividedBy(Math.max(1, done)).toSeconds();
    return left < LONG ? "" : ", about %d:%02d left".formatted(left / 60, left % 60);
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
