package dev.oarlock.domain.learning.model;

import dev.oarlock.domain.learning.dataset.CrossValidationFolds;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Trains on half of the accounts up to a day and tests on the other half on later days. What fits
/// the past of some accounts need not hold for others later: a hinge that only fits a season fails
/// here, while the evidence on the same rows would favour it.
final class OutOfTimeValidation {
  private static final CrossValidationFolds HALVES = new CrossValidationFolds(2);

  private final List<Split> splits;

  private OutOfTimeValidation(List<Split> splits) {
    this.splits = splits;
  }

  private record Split(List<Integer> training, List<Integer> test) {}

  /// There is no split if all rows are of one day.
  static OutOfTimeValidation of(ObservationTable table, int[] labelled) {
    var days =
        IntStream.of(labelled)
            .mapToObj(row -> table.observations().get(row).asOf())
            .distinct()
            .sorted();
    var sortedDays = days.toList();
    return sortedDays.size() < 2
        ? new OutOfTimeValidation(List.of())
        : new OutOfTimeValidation(
            Stream.of(
                    sortedDays.get(sortedDays.size() / 2 - 1),
                    sortedDays.get(Math.max(0, sortedDays.size() * 3 / 4 - 1)))
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

  /// Whether the first specification has the lower log-loss; true without any split.
  boolean favors(ModelSpecification one, ModelSpecification other) {
    return splits.isEmpty() || logLoss(one) < logLoss(other);
  }

  boolean isPossible() {
    return !splits.isEmpty();
  }

  /// The one with the lowest log-loss, the earlier of equal ones.
  ModelSpecification best(List<ModelSpecification> candidates) {
    var best = candidates.getFirst();
    var lowest = logLoss(best);
    for (var candidate : candidates.subList(1, candidates.size())) {
      var loss = logLoss(candidate);
      if (loss < lowest) {
        best = candidate;
        lowest = loss;
      }
    }
    return best;
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
