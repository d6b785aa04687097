package dev.oarlock.bench.scale;

import java.lang.management.ManagementFactory;

/// The most heap that was held at any call to the table, by collecting all that is not held at
/// every so many of them.
final class HeapGauge {
  private final int every;
  private final long before;
  private long most;
  private int calls;

  /// One that never looks, where time is measured.
  static HeapGauge off() {
    return new HeapGauge(0);
  }

  HeapGauge(int every) {
    this.every = every;
    this.before = held();
    this.most = before;
  }

  synchronized void look() {
    if (every > 0 && calls++ % every == 0) {
      most = Math.max(most, held());
    }
  }

  synchronized void lookNow() {
    if (every > 0) {
      most = Math.max(most, held());
    }
  }

  long bytes() {
    return most - before;
  }

  private static long held() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
