package dev.oarlock.bench.faults.effect;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/// What goes wrong, and when: from one seed, so that a run can be repeated. What a function does in
/// another thread beside its own has no faults then, for nobody could say in which order; with
/// faults in every thread it has, and the seed repeats only what is told.
public final class FaultDice {
  /// What can go wrong with an effect.
  public enum Fault {
    NONE,
    CRASH_BEFORE,
    CRASH_AFTER,
    THROTTLED,
    UNCLEAR,
    PARTIAL,
    /// Slack takes a call, or does not, and never answers.
    HANGING,
    /// Slack answers when a caller has nearly given up.
    SLOW,
    /// Slack refuses every call for a while.
    REFUSED,
    /// Nothing that is written is kept for a while.
    DISK_FULL
  }

  private static final List<Fault> ANYWHERE =
      List.of(Fault.CRASH_BEFORE, Fault.CRASH_AFTER, Fault.THROTTLED, Fault.UNCLEAR, Fault.PARTIAL);
  private static final double HANGS = 0.1;
  private static final double FILLS = 0.002;
  private static final int LONGEST_FULL = 30;

  private final Thread thread = Thread.currentThread();
  private final boolean everyThread;
  private final Random random;
  private final double chance;
  private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
  private volatile boolean isOver;
  private int refusedWrites;
  private volatile boolean isDead;

  public FaultDice(long seed) {
    this(seed, false);
  }

  public FaultDice(long seed, boolean everyThread) {
    this.everyThread = everyThread;
    // of seeds that follow each other, a plain Random begins with nearly the same number
    this.random = new Random(new SplittableRandom(seed).nextLong());
    this.chance = 0.01 + random.nextDouble() * 0.09;
  }

  /// The next of a call to Slack, which may hang besides.
  public synchronized Fault nextOfSlack() {
    if (!isDead && happens(HANGS)) {
      return counted(below(2) == 0 ? Fault.HANGING : Fault.SLOW);
    }
    return next();
  }

  /// Whether this write finds the disk full; then the next ones do, too.
  public synchronized boolean findsDiskFull() {
    if (refusedWrites == 0 && happens(FILLS)) {
      refusedWrites = 1 + below(LONGEST_FULL);
    }
    if (isOver || refusedWrites == 0) {
      return false;
    }
    refusedWrites--;
    counted(Fault.DISK_FULL);
    return true;
  }

  synchronized Fault counted(Fault fault) {
    counts.merge(fault, 1, Integer::sum);
    return fault;
  }

  public boolean isOwnThread() {
    return Thread.currentThread() == thread;
  }

  /// Whether something may go wrong with what this thread does.
  boolean isFaulty() {
    return everyThread || isOwnThread();
  }

  /// The next of a process; a dead one has no more effects.
  public synchronized Fault next() {
    if (isDead) {
      throw new ProcessCrash();
    }
    if (isOver || random.nextDouble() >= chance) {
      return Fault.NONE;
    }
    return counted(oneOf(ANYWHERE));
  }

  public ProcessCrash crash() {
    isDead = true;
    return new ProcessCrash();
  }

  public boolean isAlive() {
    return !isDead;
  }

  /// Another process starts.
  public void revive() {
    isDead = false;
  }

  /// From now on nothing goes wrong.
  public void end() {
    isOver = true;
  }

  public boolean isOver() {
    return isOver;
  }

  public synchronized boolean happens(double probability) {
    return !isOver && random.nextDouble() < probability;
  }

  public synchronized int below(int bound) {
    return random.nextInt(bound);
  }

  public synchronized <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  public synchronized <T> void shuffle(List<T> values) {
    Collections.shuffle(values, random);
  }

  public Map<Fault, Integer> counts() {
    return counts;
  }
}
