package dev.oarlock.cli.command;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A day as it is typed, such as 2026-11-30.
public final class DayConverter implements ITypeConverter<LocalDate> {
  @Override
  public LocalDate convert(String typed) {
    try {
      return LocalDate.parse(typed);
    } catch (DateTimeParseException _) {
      throw new TypeConversionException("not a day such as 2026-11-30: '" + typed + "'");
    }
  }
}
