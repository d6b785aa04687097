package dev.oarlock.bench.faults.effect;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// What goes wrong, and when: from one seed, so that a run can be repeated. What a function does in
/// another thread beside its own has no faults, for nobody could say in which order.
public final class FaultDice {
  /// What can go wrong with an effect.
  public enum Fault {
    NONE,
    CRASH_BEFORE,
    CRASH_AFTER,
    THROTTLED,
    UNCLEAR,
    PARTIAL,
    HANGING
  }

  private static final List<Fault> ANYWHERE =
      Stream.of(Fault.values()).filter(it -> it != Fault.NONE && it != Fault.HANGING).toList();
  private static final double HANGS = 0.05;

  private final Thread thread = Thread.currentThread();
  private final Random random;
  private final double chance;
  private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
  private boolean isOver;
  private volatile boolean isDead;

  public FaultDice(long seed) {
    // of seeds that follow each other, a plain Random begins with nearly the same number
    this.random = new Random(new SplittableRandom(seed).nextLong());
    this.chance = 0.01 + random.nextDouble() * 0.09;
  }

  /// The next of a call to Slack, which may hang besides.
  public Fault nextOfSlack() {
    if (!isDead && happens(HANGS)) {
      counts.merge(Fault.HANGING, 1, Integer::sum);
      return Fault.HANGING;
    }
    return next();
  }

  public boolean isOwnThread() {
    return Thread.currentThread() == thread;
  }

  /// The next of a process; a dead one has no more effects.
  public Fault next() {
    if (isDead) {
      throw new ProcessCrash();
    }
    if (isOver || random.nextDouble() >= chance) {
      return Fault.NONE;
    }
    var fault = oneOf(ANYWHERE);
    counts.merge(fault, 1, Integer::sum);
    return fault;
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

  public boolean happens(double probability) {
    return !isOver && random.nextDouble() < probability;
  }

  public int below(int bound) {
    return random.nextInt(bound);
  }

  public <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }

  public <T> void shuffle(List<T> values) {
    Collections.shuffle(values, random);
  }

  public Map<Fault, Integer> counts() {
    return counts;
  }
}
