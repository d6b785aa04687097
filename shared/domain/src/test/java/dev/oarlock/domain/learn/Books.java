package dev.oarlock.domain.learn;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Made-up books of which the truth is known.
final class Books {
  private Books() {}

  /// One account a row; it leaves with log-odds -2 + `weight` x d_level, and d_noise says nothing.
  static Table of(int accounts, double weight) {
    var random = new Random(17);
    var level = random.doubles(accounts, -2, 2).toArray();
    var noise = random.doubles(accounts, -2, 2).toArray();
    var cases = new ArrayList<Case>();
    for (int i = 0; i < accounts; i++) {
      var leaves = random.nextDouble() < Logistic.probability(-2 + weight * level[i]);
      cases.add(new Case("A" + i, "2026-01-01", leaves ? Outcome.LEFT : Outcome.STAYED));
    }
    return new Table(
        cases, List.of(Column.numbers("d_level", level), Column.numbers("d_noise", noise)));
  }

  /// Accounts with these values of d_level, of which those with a `!` before the name left.
  static Table of(String names, double... level) {
    var cases = Arrays.stream(names.split(" ")).map(Books::one).toList();
    return new Table(cases, List.of(Column.numbers("d_level", level)));
  }

  private static Case one(String name) {
    return name.startsWith("!")
        ? new Case(name.substring(1), "", Outcome.LEFT)
        : new Case(name, "", Outcome.STAYED);
  }

  static Table shuffled(Table table, long seed) {
    var rows = new ArrayList<>(IntStream.range(0, table.size()).boxed().toList());
    java.util.Collections.shuffle(rows, new Random(seed));
    return table.pick(rows.stream().mapToInt(Integer::intValue).toArray());
  }
}
