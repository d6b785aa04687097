package dev.oarlock.bench.faults;

import dev.oarlock.bench.faults.FaultVerdict.FaultEvidence;
import dev.oarlock.bench.faults.effect.FaultClock;
import dev.oarlock.bench.faults.effect.FaultDice;
import dev.oarlock.bench.faults.effect.FaultDice.Fault;
import dev.oarlock.bench.faults.effect.FaultTable;
import dev.oarlock.bench.faults.effect.FaultySlack;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// `bench/run faults N [SEED [WRITES]]`: N runs, each from its own seed, of all eight functions
/// under faults. Where scoring makes several WRITES at once, every thread has them.
public final class FaultBench {
  private static final Instant START = Instant.parse("2026-11-20T09:00:00Z");
  private static final int MOST_STEPS = 5_000;
  private static final int TRAINING_EVERY = 20;
  private static final int TOLD_EVERY = 100;

  private final Map<Fault, Integer> faults = new TreeMap<>();
  private int deadLetters;
  private int told;
  private int owed;
  private int lost;
  private int doubled;
  private int unsaid;
  private int overlaps;
  private int undos;

  private final int writesAtOnce;

  private FaultBench(int writesAtOnce) {
    this.writesAtOnce = writesAtOnce;
  }

  /// Exits with 1 if something was lost, doubled or left unsaid.
  public static void run(String... arguments) {
    var runs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100;
    var seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    var bench = new FaultBench(arguments.length > 2 ? Integer.parseInt(arguments[2]) : 1);
    try (var table = new FaultTable()) {
      for (var run = 0; run < runs; run++) {
        bench.run(table, seed + run);
        if ((run + 1) % TOLD_EVERY == 0) {
          System.err.println(bench.report(run + 1, seed));
        }
      }
    }
    System.out.println(bench.report(runs, seed));
    if (bench.lost + bench.doubled + bench.unsaid > 0) {
      System.exit(1);
    }
  }

  private void run(FaultTable table, long seed) {
    table.clear();
    var clock = new FaultClock(START);
    var dice = new FaultDice(seed, writesAtOnce > 1);
    try (var slack = new FaultySlack(clock)) {
      var world = new FaultWorld(dice, slack, clock, table, writesAtOnce);
      var told = new FaultStory(dice, START).signals();
      told.forEach(world::tell);
      var schedule = new ArrayList<>(List.of("SendDigest", "AdvanceDay", "SummarizePortfolio"));
      if (seed % TRAINING_EVERY == 0) {
        schedule.add("TrainForecast");
      }
      schedule.forEach(world::schedule);
      var typing = new FaultTyping(world, dice);
      var undo = new FaultUndo(world, dice);
      for (var step = 0; step < 30 + told.size() && world.step(); step++) {
        typing.next();
        undo.next();
      }
      mend(world, dice, seed);
      undo.end();
      mend(world, dice, seed);
      undos += undo.attempts();
      var posts = slack.slack().posts();
      var evidence = new FaultEvidence(told, typing, undo, world.owed(), posts, world.context());
      var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
      count(world, dice, evidence, seed, FaultVerdict.of(table, evidence, today));
    }
  }

  /// From here nothing goes wrong; what was set aside is brought again until nothing is left.
  private static void mend(FaultWorld world, FaultDice dice, long seed) {
    dice.end();
    var steps = 0;
    do {
      while (world.step()) {
        if (++steps > MOST_STEPS) {
          throw new IllegalStateException("seed " + seed + " does not end: " + world.errors());
        }
      }
    } while (world.redrive());
  }

  private void count(
      FaultWorld world, FaultDice dice, FaultEvidence evidence, long seed, FaultVerdict verdict) {
    dice.counts().forEach((fault, count) -> faults.merge(fault, count, Integer::sum));
    deadLetters += world.deadLetters();
    told += evidence.told().size();
    owed += evidence.owed().size();
    overlaps += world.overlaps();
    lost += verdict.lost().size();
    doubled += verdict.doubled().size();
    unsaid += verdict.unsaid().size();
    if (!verdict.holds()) {
      System.err.println("seed " + seed + ": " + verdict);
      world.errors().stream().limit(3).forEach(System.err::println);
    }
  }

  private String report(int runs, long seed) {
    var injected = faults.values().stream().mapToInt(Integer::intValue).sum();
    return """
    %,d runs from seed %d: %,d faults %s
    %,d signals told, %,d messages owed, %,d set aside and brought again, %,d overlapping calls
    %,d attempts to take an import back
    %d lost, %d doubled, %d owed unsaid\
    """
        .formatted(
            runs,
            seed,
            injected,
            faults,
            told,
            owed,
            deadLetters,
            overlaps,
            undos,
            lost,
            doubled,
            unsaid);
  }
}
