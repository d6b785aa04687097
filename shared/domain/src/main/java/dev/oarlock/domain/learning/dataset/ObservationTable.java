package dev.oarlock.domain.learning.dataset;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Cases and what was known of each: a column has a value, or a gap, for every case.
public record ObservationTable(List<Observation> observations, List<FeatureColumn> columns) {
  public ObservationTable {
    observations = List.copyOf(observations);
    columns = columns.stream().sorted(Comparator.comparing(FeatureColumn::name)).toList();
    for (var column : columns) {
      if (column.size() != observations.size()) {
        throw new IllegalArgumentException(
            "column "
                + column.name()
                + " has "
                + column.size()
                + " rows, not "
                + observations.size());
      }
    }
  }

  public int size() {
    return observations.size();
  }

  public Optional<FeatureColumn> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /// The table with these rows in this order.
  public ObservationTable select(int[] rows) {
    return new ObservationTable(
        IntStream.of(rows).mapToObj(observations::get).toList(),
        columns.stream().map(column -> column.select(rows)).toList());
  }

  /// The rows that pass, in the order in which they stand.
  public ObservationTable where(IntPredicate passes) {
    return select(IntStream.range(0, size()).filter(passes).toArray());
  }

  /// The same rows in an order that does not depend on how they came: sums of doubles do.
  public ObservationTable inCanonicalOrder() {
    var rows = IntStream.range(0, size()).boxed().sorted(this::compare);
    return select(rows.mapToInt(Integer::intValue).toArray());
  }

  private int compare(int one, int other) {
    var cases = Observation.ORDER.compare(this.observations.get(one), this.observations.get(other));
    var column = columns.iterator();
    while (cases == 0 && column.hasNext()) {
      cases = column.next().compare(one, other);
    }
    return cases;
  }

  /// 16 digits that change with any value of any row or column, not with the order of rows.
  public String fingerprint() {
    var rows =
        IntStream.range(0, size()).mapToObj(this::rowHash).mapToLong(StableHash::value).toArray();
    Arrays.sort(rows);
    var sum = StableHash.empty();
    for (var column : columns) {
      sum = sum.with(column.name());
    }
    for (var row : rows) {
      sum = sum.with(row);
    }
    return sum.hex();
  }

  private StableHash rowHash(int row) {
    var hash =
        StableHash.empty()
            .with(observations.get(row).samplingHash())
            .with(observations.get(row).label().name());
    for (var column : columns) {
      hash = column.addTo(hash, row);
    }
    return hash;
  }
}
