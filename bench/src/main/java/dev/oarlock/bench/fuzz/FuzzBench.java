package dev.oarlock.bench.fuzz;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// `bench/run fuzz N [SEED]`: N damaged inputs, drawn from the seed, of which each must be answered
/// within seconds.
public final class FuzzBench {
  /// Of computing: on the clock a machine that does something else beside it is slow as well.
  private static final long SLOW_NANOS = 5_000_000_000L;

  /// On the clock, for what waits.
  private static final long HANGING_NANOS = 60_000_000_000L;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
  private static final int SHOWN = 300;
  private static final int THOUSAND = 1_000;
  private static final int TOLD_EVERY = 50_000;

  private final Map<String, Integer> counts = new TreeMap<>();
  private final Map<String, Long> nanos = new TreeMap<>();
  private final Map<String, Integer> findings = new HashMap<>();

  private FuzzBench() {}

  /// Exits with 1 if there was a finding.
  public static void run(String... arguments) throws IOException {
    var inputs = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    var seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
    var file = Files.createTempFile("oarlock-fuzz", ".txt");
    file.toFile().deleteOnExit(); // also of one that is told to end
    var bench = new FuzzBench();
    try (var doors = new DoorTargets()) {
      var targets = new ArrayList<>(new FileTargets(file).targets());
      targets.addAll(TextTargets.of(CommandInputs.all(), DoorTargets.events()));
      targets.addAll(doors.targets());
      bench.run(inputs, seed, targets);
    } finally {
      Files.deleteIfExists(file);
    }
    bench.nanos.forEach((target, sum) ->
        System.err.printf(
            "%s: %,d us each%n", target, sum / 1_000 / bench.counts.getOrDefault(target, 1)));
    System.out.printf(
        "%,d inputs from seed %d: %s%n%d kinds of findings%n",
        inputs, seed, bench.counts, bench.findings.size());
    if (!bench.findings.isEmpty()) {
      System.exit(1);
    }
  }

  private void run(int inputs, long seed, List<FuzzTarget> targets) {
    for (var number = 0; number < inputs; number++) {
      var mutator = new InputMutator(seed * 1_000_003 + number);
      var target = drawn(targets, mutator.below(THOUSAND));
      counts.merge(target.name(), 1, Integer::sum);
      read(target, mutator.mutated(new ArrayList<>(target.inputs())), number);
      if ((number + 1) % TOLD_EVERY == 0) {
        System.err.printf("%,d inputs, %d kinds of findings%n", number + 1, findings.size());
      }
    }
  }

  /// What is read in a moment more often than what is folded, scored and answered.
  private static FuzzTarget drawn(List<FuzzTarget> targets, int draw) {
    var left = draw;
    for (var target : targets) {
      left -= target.share();
      if (left < 0) {
        return target;
      }
    }
    throw new IllegalStateException("the shares are not a thousand");
  }

  /// Whatever is thrown is a finding, a stack that overflows and a memory that is full among them.
  private void read(FuzzTarget target, String input, int number) {
    var began = System.nanoTime();
    var computed = THREADS.getCurrentThreadCpuTime();
    try {
      target.reader().read(input);
    } catch (Exception | StackOverflowError | OutOfMemoryError e) {
      found(target.name() + ": " + place(e), number, input, e);
    }
    nanos.merge(target.name(), System.nanoTime() - began, Long::sum);
    var isFirst = counts.getOrDefault(target.name(), 0) == 1; // it starts the function
    var isSlow =
        THREADS.getCurrentThreadCpuTime() - computed > SLOW_NANOS
            || System.nanoTime() - began > HANGING_NANOS;
    if (!isFirst && isSlow) {
      found(target.name() + ": slow", number, input, null);
    }
  }

  private static String place(Throwable e) {
    return e.getClass().getSimpleName()
        + " at "
        + Arrays.stream(e.getStackTrace())
            .filter(frame -> frame.getClassName().startsWith("dev.oarlock"))
            .findFirst()
            .map(StackTraceElement::toString)
            .orElse("?");
  }

  private void found(String what, int number, String input, @Nullable Throwable cause) {
    if (findings.merge(what, 1, Integer::sum) == 1) {
      System.err.printf(
          "%s, input %d (%s):%n%s%n",
          what, number, cause, input.substring(0, Math.min(SHOWN, input.length())));
    }
  }
}
