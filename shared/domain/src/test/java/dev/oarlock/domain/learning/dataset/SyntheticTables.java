package dev.oarlock.domain.learning.dataset;

import dev.oarlock.domain.learning.inference.LogisticFunction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Synthetic tables with a known true model.
public final class SyntheticTables {
  private SyntheticTables() {}

  /// One account a row; it churns with log-odds -2 + `weight` x d_level, and d_noise has no effect.
  public static ObservationTable of(int accounts, double weight) {
    var random = new Random(17);
    var level = random.doubles(accounts, -2, 2).toArray();
    var noise = random.doubles(accounts, -2, 2).toArray();
    var cases = new ArrayList<Observation>();
    for (int i = 0; i < accounts; i++) {
      var churns = random.nextDouble() < LogisticFunction.probability(-2 + weight * level[i]);
      cases.add(
          new Observation(
              "A" + i, "2026-01-01", churns ? ChurnLabel.CHURNED : ChurnLabel.RETAINED));
    }
    return new ObservationTable(
        cases,
        List.of(FeatureColumn.numeric("d_level", level), FeatureColumn.numeric("d_noise", noise)));
  }

  /// Accounts with these values of d_level; those with a `!` before the name churned.
  public static ObservationTable of(String names, double... level) {
    var cases = Arrays.stream(names.split(" ")).map(SyntheticTables::one).toList();
    return new ObservationTable(cases, List.of(FeatureColumn.numeric("d_level", level)));
  }

  private static Observation one(String name) {
    return name.startsWith("!")
        ? new Observation(name.substring(1), "", ChurnLabel.CHURNED)
        : new Observation(name, "", ChurnLabel.RETAINED);
  }

  public static ObservationTable shuffled(ObservationTable table, long seed) {
    var rows = new ArrayList<>(IntStream.range(0, table.size()).boxed().toList());
    java.util.Collections.shuffle(rows, new Random(seed));
    return table.select(rows.stream().mapToInt(Integer::intValue).toArray());
  }
}
