package dev.oarlock.bench.pipeline;

import java.lang.management.ManagementFactory;

/// CPU time of the thread that asks, which other processes do not lengthen.
public final class ThreadCpuClock {
  private ThreadCpuClock() {}

  /// Nanoseconds since the thread began.
  public static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
