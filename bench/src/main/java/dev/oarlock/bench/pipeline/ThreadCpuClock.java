package dev.oarlock.bench.pipeline;

import java.lang.management.ManagementFactory;

/// CPU time of the calling thread, which other processes do not affect.
public final class ThreadCpuClock {
  private ThreadCpuClock() {}

  /// Nanoseconds since the thread began.
  public static long now() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }
}
