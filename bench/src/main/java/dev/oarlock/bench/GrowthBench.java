package dev.oarlock.bench;

import dev.oarlock.bench.pipeline.BenchAccounts;
import dev.oarlock.bench.pipeline.HandlerPipeline;
import dev.oarlock.bench.pipeline.ThreadCpuClock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Whether a signal or an answer costs more in a larger portfolio; it must not.
final class GrowthBench {
  private static final int SIGNALS = 100;
  private static final int ANSWERS = 200;

  private GrowthBench() {}

  static void run() {
    System.out.println(
        "| accounts | writes a signal | reads a signal | us a signal | reads an answer | calls an"
            + " answer | us an answer | reads of the name index, once |");
    System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    at(100); // warm-up; it is measured again
    for (var accounts : List.of(100, 1_000, 10_000)) {
      System.out.println(at(accounts));
    }
  }

  private static String at(int accounts) {
    try (var pipeline = new HandlerPipeline()) {
      var now = Instant.now();
      load(pipeline, accounts, now);
      var signals = signals(pipeline, accounts, now);
      pipeline.answer("/health", "account-0");
      var index = pipeline.meter().readAndReset();
      var answers = answers(pipeline, accounts);
      return String.format(
          Locale.ROOT, "| %,d | %s | %s | %.1f |", accounts, signals, answers, index.reads());
    }
  }

  private static void load(HandlerPipeline pipeline, int accounts, Instant now) {
    var batch = new ArrayList<String>();
    for (var i = 0; i < accounts; i++) {
      batch.addAll(BenchAccounts.newAccount("account-" + i, now));
      if (i % 100 == 99) {
        pipeline.ingest(batch);
        pipeline.score(1000);
        batch.clear();
        System.err.printf("\rloading %,d of %,d accounts", i + 1, accounts);
      }
    }
    System.err.println();
    pipeline.meter().readAndReset();
  }

  private static String signals(HandlerPipeline pipeline, int accounts, Instant now) {
    var start = ThreadCpuClock.now();
    for (var i = 0; i < SIGNALS; i++) {
      var account = "account-" + (i * 7919L % accounts);
      pipeline.ingest(
          List.of(BenchAccounts.usageReport(account, now.minusSeconds(SIGNALS - i), 21 + i)));
      pipeline.score(1);
    }
    var micros = (ThreadCpuClock.now() - start) / 1e3 / SIGNALS;
    var units = pipeline.meter().readAndReset();
    return String.format(
        Locale.ROOT,
        "%.2f | %.2f | %.0f",
        units.writes() / SIGNALS,
        units.reads() / SIGNALS,
        micros);
  }

  private static String answers(HandlerPipeline pipeline, int accounts) {
    var start = ThreadCpuClock.now();
    for (var i = 0; i < ANSWERS; i++) {
      pipeline.answer("/health", "account-" + (i * 7919L % accounts));
    }
    var micros = (ThreadCpuClock.now() - start) / 1e3 / ANSWERS;
    var units = pipeline.meter().readAndReset();
    return String.format(
        Locale.ROOT,
        "%.2f | %.2f | %.0f",
        units.reads() / ANSWERS,
        units.calls() / (double) ANSWERS,
        micros);
  }
}
