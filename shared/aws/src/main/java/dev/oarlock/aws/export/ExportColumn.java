package dev.oarlock.aws.export;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;

/// A column of a table whose rows are made of `T`: a value is a String, a Long, a Double, a
/// Boolean, a LocalDate or an Instant, as the type says, or none.
public record ExportColumn<T>(
    String name, ColumnType type, String meaning, Function<T, Optional<?>> value) {

  static <T> ExportColumn<T> text(
      String name, String meaning, Function<T, Optional<String>> value) {
    return new ExportColumn<>(name, ColumnType.TEXT, meaning, value::apply);
  }

  static <T> ExportColumn<T> whole(String name, String meaning, Function<T, Optional<Long>> value) {
    return new ExportColumn<>(name, ColumnType.WHOLE, meaning, value::apply);
  }

  static <T> ExportColumn<T> decimal(
      String name, String meaning, Function<T, Optional<Double>> value) {
    return new ExportColumn<>(name, ColumnType.DECIMAL, meaning, value::apply);
  }

  static <T> ExportColumn<T> flag(String name, String meaning, Function<T, Boolean> value) {
    return new ExportColumn<>(name, ColumnType.FLAG, meaning, row -> Optional.of(value.apply(row)));
  }

  static <T> ExportColumn<T> day(
      String name, String meaning, Function<T, Optional<LocalDate>> value) {
    return new ExportColumn<>(name, ColumnType.DAY, meaning, value::apply);
  }

  static <T> ExportColumn<T> moment(String name, String meaning, Function<T, Instant> value) {
    return new ExportColumn<>(
        name,
        ColumnType.MOMENT,
        meaning,
        row -> Optional.of(value.apply(row).truncatedTo(ChronoUnit.MICROS)));
  }
}
