package dev.oarlock.cli.digest;

import dev.oarlock.cli.command.DayConverter;
import dev.oarlock.domain.portfolio.exposure.CalendarWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/// Of which week a digest is; of the seven days up to today, where nothing is typed.
final class WeekOptions {
  @Option(
      names = "--week",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "the week, Monday to Sunday, that this day is in, as it was known at its end")
  private @Nullable LocalDate inWeek;

  @Option(
      names = "--to",
      paramLabel = "DAY",
      converter = DayConverter.class,
      description = "the seven days up to this one, as they were known at its end")
  private @Nullable LocalDate to;

  Optional<LocalDate> lastDay() {
    return Optional.ofNullable(inWeek)
        .map(day -> CalendarWeek.of(day).end())
        .or(() -> Optional.ofNullable(to));
  }

  /// Why there is no such digest; empty if there is.
  Optional<String> mistake(LocalDate today, boolean board) {
    if (lastDay().isPresent() && board) {
      return Optional.of("The board's digest is of a quarter: give --quarter instead of a week.");
    }
    return lastDay()
        .filter(day -> day.isAfter(today))
        .map(day ->
            (inWeek == null ? day + " is ahead" : "The week up to " + day + " is not over")
                + ": it is "
                + today
                + " there. Without a week it is the seven days up to today.");
  }
}
