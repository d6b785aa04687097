package dev.oarlock.domain.learn;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/// Cases and what was known of each: a column has a value, or a gap, for every case.
public record Table(List<Case> cases, List<Column> columns) {
  public Table {
    cases = List.copyOf(cases);
    columns = columns.stream().sorted(Comparator.comparing(Column::name)).toList();
    for (var column : columns) {
      if (column.size() != cases.size()) {
        throw new IllegalArgumentException(
            "column " + column.name() + " has " + column.size() + " rows, not " + cases.size());
      }
    }
  }

  public int size() {
    return cases.size();
  }

  public Optional<Column> column(String name) {
    return columns.stream().filter(column -> column.name().equals(name)).findFirst();
  }

  /// The table with these rows in this order.
  public Table pick(int[] rows) {
    return new Table(
        IntStream.of(rows).mapToObj(cases::get).toList(),
        columns.stream().map(column -> column.pick(rows)).toList());
  }

  /// The rows that pass, in the order in which they stand.
  public Table where(IntPredicate passes) {
    return pick(IntStream.range(0, size()).filter(passes).toArray());
  }

  /// The same rows in an order that does not depend on how they came: sums of doubles do.
  public Table inOrder() {
    var rows = IntStream.range(0, size()).boxed().sorted(this::compare);
    return pick(rows.mapToInt(Integer::intValue).toArray());
  }

  private int compare(int one, int other) {
    var cases = Case.ORDER.compare(this.cases.get(one), this.cases.get(other));
    var column = columns.iterator();
    while (cases == 0 && column.hasNext()) {
      cases = column.next().compare(one, other);
    }
    return cases;
  }

  /// 16 digits that change with any value of any row or column, not with the order of rows.
  public String fingerprint() {
    var rows =
        IntStream.range(0, size()).mapToObj(this::mark).mapToLong(Fingerprint::value).toArray();
    Arrays.sort(rows);
    var sum = Fingerprint.none();
    for (var column : columns) {
      sum = sum.with(column.name());
    }
    for (var row : rows) {
      sum = sum.with(row);
    }
    return sum.text();
  }

  private Fingerprint mark(int row) {
    var mark = Fingerprint.none().with(cases.get(row).lot()).with(cases.get(row).outcome().name());
    for (var column : columns) {
      mark = column.mark(mark, row);
    }
    return mark;
  }
}
