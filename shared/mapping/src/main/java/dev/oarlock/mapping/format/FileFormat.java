package dev.oarlock.mapping.format;

import java.nio.charset.Charset;
import java.util.Optional;
import java.util.OptionalInt;

/// How a file is written, as far as somebody said so; what nobody said is recognised. `headerLine`
/// is the line of the column names, counted from 1; `sheet` is the name of a workbook's sheet;
/// `columns` says what the mapping calls columns.
public record FileFormat(
    Optional<Charset> encoding,
    Optional<Character> separator,
    Optional<DecimalMark> decimal,
    Optional<DayOrder> days,
    OptionalInt headerLine,
    Optional<String> sheet,
    ColumnAliases columns) {
  public static FileFormat recognized() {
    return new FileFormat(
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        ColumnAliases.none());
  }
}
