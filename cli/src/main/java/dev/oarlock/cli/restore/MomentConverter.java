package dev.oarlock.cli.restore;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// A moment as it is typed, such as 2026-11-28T02:00Z.
final class MomentConverter implements ITypeConverter<Instant> {
  @Override
  public Instant convert(String typed) {
    try {
      return OffsetDateTime.parse(typed).toInstant();
    } catch (DateTimeException _) {
      throw new TypeConversionException("not a moment such as 2026-11-28T02:00Z: '" + typed + "'");
    }
  }
}
