package dev.oarlock.local.work;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/// Beats with everything that happens, so that nothing happening can be told from nothing seen.
///
/// While somebody hurries, batching windows close at once and pauses are short.
public final class Pulse {
  private final AtomicLong beats = new AtomicLong();
  private final AtomicInteger hurrying = new AtomicInteger();

  /// Something was accepted, moved or done.
  public void beat() {
    beats.incrementAndGet();
  }

  /// Beats so far.
  public long beats() {
    return beats.get();
  }

  /// Whether somebody waits for everything to be done.
  public boolean isHurried() {
    return hurrying.get() > 0;
  }

  /// Hurries everybody until closed.
  public Hurry hurry() {
    hurrying.incrementAndGet();
    return hurrying::decrementAndGet;
  }

  /// Somebody waiting.
  public interface Hurry extends AutoCloseable {
    @Override
    void close();
  }
}
