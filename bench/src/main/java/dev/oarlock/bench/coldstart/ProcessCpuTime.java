package dev.oarlock.bench.coldstart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;

/// CPU time of a process from Linux's `/proc`: unlike wall-clock time, it does not grow when other
/// processes are busy.
final class ProcessCpuTime {
  /// Linux counts in hundredths of a second.
  private static final long MILLISECONDS_A_TICK = 10;

  private final CompletableFuture<Long> pid = new CompletableFuture<>();

  void of(Process process) {
    pid.complete(process.pid());
  }

  long milliseconds() {
    try {
      var stat = Files.readString(Path.of("/proc", pid.join().toString(), "stat"));
      var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1);
      return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) * MILLISECONDS_A_TICK;
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
