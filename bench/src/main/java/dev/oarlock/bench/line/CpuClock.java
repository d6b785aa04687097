package dev.oarlock.bench.line;

import java.lang.management.ManagementFactory;

/// CPU time of the thread that asks, which other processes do not lengthen.
public final class CpuClock {
  private CpuClock() {}

  /// Nanoseconds since the thread began.
  public static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
