package dev.oarlock.local.work;

import java.time.Duration;

/// A thread that does one thing again and again until it is stopped.
public final class Loop implements AutoCloseable {
  private static final Duration RESPITE = Duration.ofMillis(500);
  private final Thread thread;

  private Loop(Thread thread) {
    this.thread = thread;
  }

  /// One round; it may wait, and ends when interrupted.
  public interface Round {
    /// Does a round.
    void run() throws InterruptedException;
  }

  /// Starts going round; the name shows in thread dumps.
  public static Loop start(String name, Round round, Failures failures) {
    return new Loop(Thread.ofVirtual().name(name).start(() -> run(name, round, failures)));
  }

  private static void run(String name, Round round, Failures failures) {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        survive(name, round, failures);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// A round that fails is told of, and the next one begins after a while.
  private static void survive(String name, Round round, Failures failures)
      throws InterruptedException {
    try {
      round.run();
    } catch (RuntimeException e) {
      failures.add(name, e);
      Thread.sleep(RESPITE);
    }
  }

  /// Interrupts the round and waits for it to end.
  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
