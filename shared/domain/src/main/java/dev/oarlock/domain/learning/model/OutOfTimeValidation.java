package dev.oarlock.domain.learning.model;

import dev.oarlock.domain.learning.dataset.CrossValidationFolds;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Teaches half of the accounts up to a day and asks about the other half on later days. What fits
/// the past of some accounts need not hold for others after it: a bend that a season left in the
/// data is found out here, and by no evidence on the same rows.
final class OutOfTimeValidation {
  private static final CrossValidationFolds HALVES = new CrossValidationFolds(2);

  private final List<Split> splits;

  private OutOfTimeValidation(List<Split> trials) {
    this.splits = trials;
  }

  private record Split(List<Integer> training, List<Integer> test) {}

  /// No trial where the rows are of one day only.
  static OutOfTimeValidation of(ObservationTable table, int[] labelled) {
    var days =
        IntStream.of(labelled)
            .mapToObj(row -> table.observations().get(row).asOf())
            .distinct()
            .sorted();
    var each = days.toList();
    return each.size() < 2
        ? new OutOfTimeValidation(List.of())
        : new OutOfTimeValidation(
            Stream.of(each.get(each.size() / 2 - 1), each.get(Math.max(0, each.size() * 3 / 4 - 1)))
                .flatMap(
                    day -> HALVES.indices().mapToObj(half -> split(table, labelled, day, half)))
                .toList());
  }

  private static Split split(ObservationTable table, int[] labelled, String day, int half) {
    IntPredicate before = row -> table.observations().get(row).asOf().compareTo(day) <= 0;
    IntPredicate in = row -> HALVES.contains(half, table.observations().get(row));
    return new Split(
        rows(labelled, before.and(in.negate())), rows(labelled, before.negate().and(in)));
  }

  private static List<Integer> rows(int[] labelled, IntPredicate filter) {
    return Arrays.stream(labelled).filter(filter).boxed().toList();
  }

  /// Whether this choice is less surprised there than the other; also where there is no trial.
  boolean favors(ModelSpecification one, ModelSpecification other) {
    return splits.isEmpty() || logLoss(one) < logLoss(other);
  }

  private double logLoss(ModelSpecification specification) {
    return splits.stream()
        .mapToDouble(split -> specification.logLoss(array(split.training), array(split.test)))
        .sum();
  }

  private static int[] array(List<Integer> rows) {
    return rows.stream().mapToInt(Integer::intValue).toArray();
  }
}
