package dev.oarlock.bench.faults.effect;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// What goes wrong, and when: from one seed, so that a run can be repeated.
public final class FaultDice {
  /// What can go wrong with an effect.
  public enum Fault {
    NONE,
    CRASH_BEFORE,
    CRASH_AFTER,
    THROTTLED,
    UNCLEAR,
    PARTIAL
  }

  private final Random random;
  private final double chance;
  private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
  private boolean isOver;
  private boolean isDead;

  public FaultDice(long seed) {
    this.random = new Random(seed);
    this.chance = 0.01 + random.nextDouble() * 0.09;
  }

  /// The next of a process; a dead one has no more effects.
  public Fault next() {
    if (isDead) {
      throw new ProcessCrash();
    }
    if (isOver || random.nextDouble() >= chance) {
      return Fault.NONE;
    }
    var faults = Fault.values();
    var fault = faults[1 + random.nextInt(faults.length - 1)];
    counts.merge(fault, 1, Integer::sum);
    return fault;
  }

  public ProcessCrash crash() {
    isDead = true;
    return new ProcessCrash();
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
