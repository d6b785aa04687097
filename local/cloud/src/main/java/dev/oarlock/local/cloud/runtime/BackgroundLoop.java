package dev.oarlock.local.cloud.runtime;

import java.time.Duration;

/// A thread that does one thing again and again until it is stopped.
public final class BackgroundLoop implements AutoCloseable {
  private static final Duration PAUSE_AFTER_FAILURE = Duration.ofMillis(500);
  private static final Duration STOP_GRACE = Duration.ofMillis(300);
  private final String name;
  private final LoopRound round;
  private final FailureLog failures;
  private final Thread thread;
  private volatile boolean stopping;

  private BackgroundLoop(String name, LoopRound round, FailureLog failures) {
    this.name = name;
    this.round = round;
    this.failures = failures;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  /// One round; it may wait, and ends when interrupted.
  public interface LoopRound {
    /// Does a round.
    void run() throws InterruptedException;
  }

  /// Starts going round; the name shows in thread dumps.
  public static BackgroundLoop start(String name, LoopRound round, FailureLog failures) {
    var loop = new BackgroundLoop(name, round, failures);
    loop.thread.start();
    return loop;
  }

  private void run() {
    try {
      while (!stopping) {
        runGuarded();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// A round that fails is told of, and the next one begins after a while: also where the machine
  /// is at its end, for whoever waits for this loop would wait for ever.
  private void runGuarded() throws InterruptedException {
    try {
      round.run();
    } catch (RuntimeException | Error e) {
      if (!stopping) {
        failures.add(name, e);
        Thread.sleep(PAUSE_AFTER_FAILURE);
      }
    }
  }

  /// Lets the round end by itself for a moment, then interrupts it until it does.
  @Override
  public void close() {
    stopping = true;
    try {
      while (!thread.join(STOP_GRACE)) {
        thread.interrupt();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Says to stop without waiting for it.
  public void stop() {
    stopping = true;
  }
}
