package dev.oarlock.domain.learn;

import java.util.List;
import java.util.stream.IntStream;

/// One column of a table: numbers or words, either of which may be missing.
public sealed interface Column {
  String name();

  int size();

  boolean missing(int row);

  /// The column with these rows in this order.
  Column pick(int[] rows);

  int compare(int one, int other);

  Fingerprint mark(Fingerprint so, int row);

  static Column numbers(String name, double[] values) {
    return new Numbers(name, values.clone());
  }

  static Column words(String name, List<String> words) {
    return new Words(name, words);
  }

  /// Measured values; NaN is missing.
  final class Numbers implements Column {
    private final String name;
    private final double[] values;

    private Numbers(String name, double[] values) {
      this.name = name;
      this.values = values;
    }

    /// NaN where it is missing.
    public double at(int row) {
      return values[row];
    }

    /// The same values under another name.
    public Numbers named(String other) {
      return new Numbers(other, values);
    }

    /// All known values, smallest first.
    double[] sorted() {
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
    public Numbers pick(int[] rows) {
      return new Numbers(name, IntStream.of(rows).mapToDouble(row -> values[row]).toArray());
    }

    @Override
    public int compare(int one, int other) {
      return Double.compare(values[one], values[other]);
    }

    @Override
    public Fingerprint mark(Fingerprint so, int row) {
      return so.with(values[row]);
    }
  }

  /// Names of kinds, such as a plan; the empty word is missing.
  record Words(String name, List<String> words) implements Column {
    public Words {
      words = List.copyOf(words);
    }

    String at(int row) {
      return words.get(row);
    }

    @Override
    public int size() {
      return words.size();
    }

    @Override
    public boolean missing(int row) {
      return words.get(row).isEmpty();
    }

    @Override
    public Words pick(int[] rows) {
      return new Words(name, IntStream.of(rows).mapToObj(words::get).toList());
    }

    @Override
    public int compare(int one, int other) {
      return words.get(one).compareTo(words.get(other));
    }

    @Override
    public Fingerprint mark(Fingerprint so, int row) {
      return so.with(words.get(row));
    }
  }
}
