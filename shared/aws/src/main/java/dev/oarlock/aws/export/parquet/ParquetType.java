package dev.oarlock.aws.export.parquet;

import dev.oarlock.aws.export.ColumnType;
import dev.oarlock.aws.export.ExportColumn;
import java.util.function.Consumer;

/// How a type of column is written: its physical type, and what its values mean, in the old way and
/// in the new one, so that every reader understands.
record ParquetType(int physical, int converted, Consumer<ThriftStruct> logical) {
  private static final int OPTIONAL = 1;
  private static final int NO_CONVERTED_TYPE = -1;

  static ParquetType of(ColumnType type) {
    return switch (type) {
      case FLAG -> new ParquetType(0, NO_CONVERTED_TYPE, ParquetType::nothing);
      case WHOLE -> new ParquetType(2, NO_CONVERTED_TYPE, ParquetType::nothing);
      case DECIMAL -> new ParquetType(5, NO_CONVERTED_TYPE, ParquetType::nothing);
      case DAY -> new ParquetType(1, 6, it -> it.struct(6, ParquetType::nothing));
      case TEXT -> new ParquetType(6, 0, it -> it.struct(1, ParquetType::nothing));
      case MOMENT -> new ParquetType(2, 10, it -> it.struct(8, ParquetType::microsecondsInUtc));
    };
  }

  private static void nothing(ThriftStruct empty) {}

  private static void microsecondsInUtc(ThriftStruct timestamp) {
    timestamp.yes(1);
    timestamp.struct(2, unit -> unit.struct(2, ParquetType::nothing));
  }

  /// The element of the schema; any column may have no value.
  static byte[] schema(ExportColumn<?> column) {
    var type = of(column.type());
    return ThriftStruct.of(element -> {
      element.i32(1, type.physical());
      element.i32(3, OPTIONAL);
      element.text(4, column.name());
      if (type.converted() != NO_CONVERTED_TYPE) {
        element.i32(6, type.converted());
        element.struct(10, type.logical());
      }
    });
  }
}
