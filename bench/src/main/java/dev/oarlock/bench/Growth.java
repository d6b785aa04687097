package dev.oarlock.bench;

import dev.oarlock.bench.line.Books;
import dev.oarlock.bench.line.CpuClock;
import dev.oarlock.bench.line.Line;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Whether a signal or an answer costs more when the book is larger: it must not.
final class Growth {
  private static final int SIGNALS = 100;
  private static final int ANSWERS = 200;

  private Growth() {}

  static void run() {
    System.out.println(
        "| accounts | writes a signal | reads a signal | us a signal | reads an answer | calls an answer | us an answer | reads of the name index, once |");
    System.out.println("| ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
    at(100); // warms up, and is measured again
    for (var accounts : List.of(100, 1_000, 10_000)) {
      System.out.println(at(accounts));
    }
  }

  private static String at(int accounts) {
    try (var line = new Line()) {
      var now = Instant.now();
      load(line, accounts, now);
      var signals = signals(line, accounts, now);
      line.answer("/health", "account-0");
      var index = line.meter().read();
      var answers = answers(line, accounts);
      return String.format(
          Locale.ROOT, "| %,d | %s | %s | %.1f |", accounts, signals, answers, index.reads());
    }
  }

  private static void load(Line line, int accounts, Instant now) {
    var batch = new ArrayList<String>();
    for (var i = 0; i < accounts; i++) {
      batch.addAll(Books.young("account-" + i, now));
      if (i % 100 == 99) {
        line.take(batch);
        line.score(1000);
        batch.clear();
        System.err.printf("\rloading %,d of %,d accounts", i + 1, accounts);
      }
    }
    System.err.println();
    line.meter().read();
  }

  private static String signals(Line line, int accounts, Instant now) {
    var start = CpuClock.now();
    for (var i = 0; i < SIGNALS; i++) {
      var account = "account-" + (i * 7919L % accounts);
      line.take(List.of(Books.usage(account, now.minusSeconds(SIGNALS - i), 21 + i)));
      line.score(1);
    }
    var micros = (CpuClock.now() - start) / 1e3 / SIGNALS;
    var units = line.meter().read();
    return String.format(
        Locale.ROOT,
        "%.2f | %.2f | %.0f",
        units.writes() / SIGNALS,
        units.reads() / SIGNALS,
        micros);
  }

  private static String answers(Line line, int accounts) {
    var start = CpuClock.now();
    for (var i = 0; i < ANSWERS; i++) {
      line.answer("/health", "account-" + (i * 7919L % accounts));
    }
    var micros = (CpuClock.now() - start) / 1e3 / ANSWERS;
    var units = line.meter().read();
    return String.format(
        Locale.ROOT,
        "%.2f | %.2f | %.0f",
        units.reads() / ANSWERS,
        units.calls() / (double) ANSWERS,
        micros);
  }
}
