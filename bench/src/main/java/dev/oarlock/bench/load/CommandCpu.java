package dev.oarlock.bench.load;

import dev.oarlock.bench.pipeline.HandlerPipeline;
import dev.oarlock.bench.pipeline.ThreadCpuClock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// CPU from the request to the answer, command by command: the first of its kind in a process that
/// has answered `/health NAME` alone, and the median of many later.
public final class CommandCpu {
  private static final int WARM_UP = 150;
  private static final int TIMES = 61;

  private final HandlerPipeline pipeline;

  private CommandCpu(HandlerPipeline pipeline) {
    this.pipeline = pipeline;
  }

  public static void print(HandlerPipeline pipeline, String account) {
    System.out.println();
    System.out.println("| command | first, CPU ms | warm, median CPU us |");
    System.out.println("| --- | ---: | ---: |");
    for (var command : commands(account)) {
      new CommandCpu(pipeline).print(command);
    }
  }

  private static List<Map.Entry<String, String>> commands(String account) {
    return List.of(
        Map.entry("/health", account),
        Map.entry("/health", account + " details"),
        Map.entry("/health", account + " signs"),
        Map.entry("/health", account + " if active users = 60"),
        Map.entry("/health", "at risk"),
        Map.entry("/health", "mine"),
        Map.entry("/health", "renewals 90 days"),
        Map.entry("/health", "changes"),
        Map.entry("/health", "help"),
        Map.entry("/forecast", account),
        Map.entry("/renewal", account),
        Map.entry("/metrics", "this quarter"),
        Map.entry("/alerts", ""),
        Map.entry("/audit", account),
        Map.entry("/gong", account + " \"They showed our dashboard to their board\""));
  }

  private void print(Map.Entry<String, String> command) {
    var first = cpu(command);
    for (var i = 0; i < WARM_UP; i++) {
      cpu(command);
    }
    var times = new long[TIMES];
    Arrays.setAll(times, _ -> cpu(command));
    Arrays.sort(times);
    System.out.printf(
        Locale.ROOT,
        "| `%s %s` | %.1f | %,d |%n",
        command.getKey(),
        command.getValue(),
        first / 1e6,
        times[TIMES / 2] / 1_000);
  }

  private long cpu(Map.Entry<String, String> command) {
    var before = ThreadCpuClock.now();
    pipeline.answer(command.getKey(), command.getValue());
    return ThreadCpuClock.now() - before;
  }
}
