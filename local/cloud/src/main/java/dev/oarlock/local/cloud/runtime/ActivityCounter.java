package dev.oarlock.local.cloud.runtime;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Beats with everything that happens, so that nothing happening can be told from nothing seen.
///
/// While somebody hurries, batching windows close at once and pauses are short.
public final class ActivityCounter {
  private final AtomicLong count = new AtomicLong();
  private final AtomicInteger drains = new AtomicInteger();

  /// Something was accepted, moved or done.
  public void increment() {
    count.incrementAndGet();
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
    return drains::decrementAndGet;
  }

  /// Somebody waiting.
  public interface DrainScope extends AutoCloseable {
    @Override
    void close();
  }
}
