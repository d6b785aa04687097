package dev.oarlock.aws.export;

import dev.oarlock.domain.transition.state.AccountState;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A table that is handed over: its columns, and its rows one by one, each with a value or none for
/// every column.
public record ExportedTable(
    List<? extends ExportColumn<?>> columns, Stream<List<Optional<?>>> rows) {
  public ExportedTable {
    columns = List.copyOf(columns);
  }

  /// The line of one account.
  public static ExportedTable healthOf(AccountState state) {
    return of(HealthColumns.all(), Stream.of(state));
  }

  public static ExportedTable forecastOf(AccountState state) {
    return of(ForecastColumns.all(), Stream.of(state));
  }

  static <T> ExportedTable of(List<ExportColumn<T>> columns, Stream<T> rows) {
    return new ExportedTable(columns, rows.map(row -> values(columns, row)));
  }

  private static <T> List<Optional<?>> values(List<ExportColumn<T>> columns, T row) {
    return columns.stream().<Optional<?>>map(column -> column.value().apply(row)).toList();
  }
}
