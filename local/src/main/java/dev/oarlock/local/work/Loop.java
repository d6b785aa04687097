package dev.oarlock.local.work;

import java.time.Duration;

/// A thread that does one thing again and again until it is stopped.
public final class Loop implements AutoCloseable {
  private static final Duration RESPITE = Duration.ofMillis(500);
  private static final Duration GRACE = Duration.ofMillis(300);
  private final String name;
  private final Round round;
  private final Failures failures;
  private final Thread thread;
  private volatile boolean stopping;

  private Loop(String name, Round round, Failures failures) {
    this.name = name;
    this.round = round;
    this.failures = failures;
    this.thread = Thread.ofVirtual().name(name).unstarted(this::run);
  }

  /// One round; it may wait, and ends when interrupted.
  public interface Round {
    /// Does a round.
    void run() throws InterruptedException;
  }

  /// Starts going round; the name shows in thread dumps.
  public static Loop start(String name, Round round, Failures failures) {
    var loop = new Loop(name, round, failures);
    loop.thread.start();
    return loop;
  }

  private void run() {
    try {
      while (!stopping) {
        survive();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// A round that fails is told of, and the next one begins after a while.
  private void survive() throws InterruptedException {
    try {
      round.run();
    } catch (RuntimeException e) {
      if (!stopping) {
        failures.add(name, e);
        Thread.sleep(RESPITE);
      }
    }
  }

  /// Lets the round end by itself for a moment, then interrupts it until it does.
  @Override
  public void close() {
    stopping = true;
    try {
      while (!thread.join(GRACE)) {
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
