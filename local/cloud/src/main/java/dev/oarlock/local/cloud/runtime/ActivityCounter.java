package dev.oarlock.local.cloud.runtime;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Beats with everything that happens, so that nothing happening can be told from nothing seen.
///
/// While somebody hurries, batching windows close at once and pauses are short.
public final class ActivityCounter {
  private final AtomicLong count = new AtomicLong();
  private final AtomicInteger drains = new AtomicInteger();
  private final AtomicInteger puts = new AtomicInteger();
  private final AtomicInteger batches = new AtomicInteger();

  /// Something was accepted, moved or done.
  public synchronized void increment() {
    count.incrementAndGet();
    notifyAll();
  }

  /// Waits for the next beat after so many, for so long at most.
  public synchronized void awaitAfter(long seen, Duration most) throws InterruptedException {
    var end = System.nanoTime() + most.toNanos();
    for (var left = most.toMillis(); count.get() == seen && left > 0; ) {
      wait(left);
      left = (end - System.nanoTime()) / 1_000_000;
    }
  }

  /// Beats so far.
  public long count() {
    return count.get();
  }

  /// Whether somebody waits for everything to be done.
  public boolean isDraining() {
    return drains.get() > 0;
  }

  /// Hurries everybody until closed.
  public DrainScope beginDrain() {
    drains.incrementAndGet();
    increment(); // whoever is in a long pause
    return drains::decrementAndGet;
  }

  /// Whether somebody is about to put more of what belongs together.
  public boolean isPutting() {
    return puts.get() > 0;
  }

  /// Whether what was put together is to come in one batch, however long it takes to be written.
  public boolean isBatching() {
    return batches.get() > 0;
  }

  /// Keeps together what is put until closed.
  public DrainScope beginBatch() {
    batches.incrementAndGet();
    return batches::decrementAndGet;
  }

  /// More is to come until closed.
  public DrainScope beginPut() {
    puts.incrementAndGet();
    return () -> {
      puts.decrementAndGet();
      increment();
    };
  }

  /// Somebody waiting.
  public interface DrainScope extends AutoCloseable {
    @Override
    void close();
  }
}
