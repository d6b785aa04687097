package dev.oarlock.domain.portfolio.exposure;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// A quarter of the calendar year; people read it as `Q4 2026`.
public record CalendarQuarter(int year, int number) implements Comparable<CalendarQuarter> {
  private static final int MONTHS = 3;
  private static final int PER_YEAR = 4;
  private static final Pattern TYPED =
      Pattern.compile("(?i)(\\d{4})[\\s-]*Q([1-4])|Q([1-4])[\\s-]*(\\d{4})");

  public CalendarQuarter {
    if (number < 1 || number > PER_YEAR) {
      throw new IllegalArgumentException("quarter outside 1..4: " + number);
    }
  }

  public static CalendarQuarter of(LocalDate day) {
    return new CalendarQuarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
  }

  /// Parses the text of [#toString].
  public static CalendarQuarter parse(String text) {
    return new CalendarQuarter(Integer.parseInt(text.substring(3)), text.charAt(1) - '0');
  }

  /// As people type one: `Q3 2026`, `2026Q3`, `2026-q3`.
  public static Optional<CalendarQuarter> typed(String text) {
    var match = TYPED.matcher(text.strip());
    if (!match.matches()) {
      return Optional.empty();
    }
    var yearFirst = match.group(1) != null;
    return Optional.of(
        new CalendarQuarter(
            Integer.parseInt(match.group(yearFirst ? 1 : 4)),
            Integer.parseInt(match.group(yearFirst ? 2 : 3))));
  }

  /// Also `last quarter`, `this quarter`, and `Q3`, which is the latest that has begun.
  public static Optional<CalendarQuarter> typed(String text, LocalDate today) {
    var lower = text.strip().toLowerCase(Locale.ROOT);
    return switch (lower) {
      case "this quarter", "current quarter" -> Optional.of(of(today));
      case "last quarter", "previous quarter", "past quarter" -> Optional.of(of(today).plus(-1));
      default ->
          lower.matches("q[1-4]") ? Optional.of(latest(lower.charAt(1) - '0', today)) : typed(text);
    };
  }

  private static CalendarQuarter latest(int number, LocalDate today) {
    var current = of(today);
    return new CalendarQuarter(number > current.number ? current.year - 1 : current.year, number);
  }

  public LocalDate start() {
    return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
  }

  /// The last day.
  public LocalDate end() {
    return start().plusMonths(MONTHS).minusDays(1);
  }

  public CalendarQuarter plus(int quarters) {
    return of(start().plusMonths((long) MONTHS * quarters));
  }

  /// This quarter and those that follow.
  List<CalendarQuarter> consecutive(int count) {
    return IntStream.range(0, count).mapToObj(this::plus).toList();
  }

  public boolean contains(LocalDate day) {
    return of(day).equals(this);
  }

  @Override
  public int compareTo(CalendarQuarter other) {
    return Comparator.comparingInt(CalendarQuarter::year)
        .thenComparingInt(CalendarQuarter::number)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return "Q" + number + " " + year;
  }
}
