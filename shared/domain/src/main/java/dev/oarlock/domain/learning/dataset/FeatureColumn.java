package dev.oarlock.domain.learning.dataset;

import java.util.List;
import java.util.stream.IntStream;

/// One column of a table: numbers or categories, which may be missing.
public sealed interface FeatureColumn {
  String name();

  int size();

  boolean missing(int row);

  /// The column with these rows in this order.
  FeatureColumn select(int[] rows);

  int compare(int one, int other);

  StableHash addTo(StableHash hash, int row);

  static FeatureColumn numeric(String name, double[] values) {
    return new Numeric(name, values.clone());
  }

  static FeatureColumn categorical(String name, List<String> categories) {
    return new Categorical(name, categories);
  }

  /// Measured values; NaN is missing.
  final class Numeric implements FeatureColumn {
    private final String name;
    private final double[] values;

    private Numeric(String name, double[] values) {
      this.name = name;
      this.values = values;
    }

    /// NaN if missing.
    public double at(int row) {
      return values[row];
    }

    /// The same values under another name.
    public Numeric renamed(String other) {
      return new Numeric(other, values);
    }

    /// All known values, smallest first.
    public double[] sortedValues() {
      return IntStream.range(0, values.length)
          .filter(row -> !missing(row))
          .mapToDouble(row -> values[row])
          .sorted()
          .toArray();
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public int size() {
      return values.length;
    }

    @Override
    public boolean missing(int row) {
      return Double.isNaN(values[row]);
    }

    @Override
    public Numeric select(int[] rows) {
      return new Numeric(name, IntStream.of(rows).mapToDouble(row -> values[row]).toArray());
    }

    @Override
    public int compare(int one, int other) {
      return Double.compare(values[one], values[other]);
    }

    @Override
    public StableHash addTo(StableHash hash, int row) {
      return hash.with(values[row]);
    }
  }

  /// Categories, such as a plan; an empty text is missing.
  record Categorical(String name, List<String> values) implements FeatureColumn {
    public Categorical {
      values = List.copyOf(values);
    }

    public String at(int row) {
      return values.get(row);
    }

    @Override
    public int size() {
      return values.size();
    }

    @Override
    public boolean missing(int row) {
      return values.get(row).isEmpty();
    }

    @Override
    public Categorical select(int[] rows) {
      return new Categorical(name, IntStream.of(rows).mapToObj(values::get).toList());
    }

    @Override
    public int compare(int one, int other) {
      return values.get(one).compareTo(values.get(other));
    }

    @Override
    public StableHash addTo(StableHash hash, int row) {
      return hash.with(values.get(row));
    }
  }
}
