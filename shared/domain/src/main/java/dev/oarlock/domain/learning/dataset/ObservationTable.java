package dev.oarlock.domain.learning.dataset;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Observations and their features: a column has a value, or a gap, for every observation.
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

  /// The rows that pass the filter, in their order.
  public ObservationTable where(IntPredicate filter) {
    return select(IntStream.range(0, size()).filter(filter).toArray());
  }

  /// The same rows in an order that does not depend on their arrival, because sums of doubles
  /// depend on the order.
  public ObservationTable inCanonicalOrder() {
    var rows = IntStream.range(0, size()).boxed().sorted(this::compare);
    return select(rows.mapToInt(Integer::intValue).toArray());
  }

  private int compare(int one, int other) {
    var order = Observation.ORDER.compare(this.observations.get(one), this.observations.get(other));
    var column = columns.iterator();
    while (order == 0 && column.hasNext()) {
      order = column.next().compare(one, other);
    }
    return order;
  }

  /// A hash of 16 digits over all values of all rows and columns, independent of the order of rows.
  public String fingerprint() {
    var rows =
        IntStream.range(0, size()).mapToObj(this::rowHash).mapToLong(StableHash::value).toArray();
    Arrays.sort(rows);
    var hash = StableHash.empty();
    for (var column : columns) {
      hash = hash.with(column.name());
    }
    for (var row : rows) {
      hash = hash.with(row);
    }
    return hash.hex();
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
