package dev.oarlock.cli.command;

import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// The days that a report is about.
public final class PeriodOptions {
  @Option(
      names = "--from",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "the first day (default: the first of the year of the last day)")
  private @Nullable LocalDate from;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "the last day (default: today there)")
  private @Nullable LocalDate to;

  public LocalDate last(LocalDate today) {
    return Objects.requireNonNullElse(to, today);
  }

  /// `yearStart` is when the year of the last day begins.
  public LocalDate first(LocalDate yearStart) {
    return Objects.requireNonNullElse(from, yearStart);
  }
}
