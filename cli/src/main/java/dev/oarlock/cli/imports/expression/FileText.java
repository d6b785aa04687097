package dev.oarlock.cli.imports.expression;

import dev.oarlock.cli.imports.row.DayOrder;
import dev.oarlock.cli.imports.row.FileFormat;
import dev.oarlock.cli.imports.row.SourceRows;
import java.time.LocalDate;
import java.util.Optional;

/// How the texts of a file are to be read: its numbers, which number of a day is the day, and on
/// which day the file was as it is.
public record FileText(NumberText numbers, Optional<DayOrder> days, LocalDate asOf) {
  public static FileText of(SourceRows source, FileFormat format, LocalDate asOf) {
    var numbers = new NumberText(source.decimal(), format.decimal().isPresent());
    return new FileText(numbers, source.days(), asOf);
  }
}
