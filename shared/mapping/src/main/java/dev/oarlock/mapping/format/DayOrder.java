package dev.oarlock.mapping.format;

import java.util.Collection;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which of two numbers before the year is the day: 3/4/2026 is 4 March in one file and 3 April in
/// another.
public enum DayOrder {
  DAY_FIRST,
  MONTH_FIRST;

  private static final Pattern WRITTEN =
      Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4}|\\d{2})(?:[ ,T].*)?");
  private static final int MONTHS = 12;

  /// Of a file whose days are written like these fields; empty where each of them may be either.
  public static Optional<DayOrder> of(Collection<String> fields) {
    var said =
        fields.stream()
            .map(text -> WRITTEN.matcher(text.strip()))
            .filter(Matcher::matches)
            .flatMap(it -> clear(it).stream())
            .distinct()
            .toList();
    return said.size() == 1 ? Optional.of(said.getFirst()) : Optional.empty();
  }

  /// Whether it is such a day, whichever of the two it means.
  public static boolean isAsked(String text) {
    return WRITTEN.matcher(text.strip()).matches();
  }

  /// What one day can only be; with dots the day is first.
  public static Optional<DayOrder> of(String text) {
    var written = WRITTEN.matcher(text.strip());
    return written.matches() ? clear(written) : Optional.empty();
  }

  private static Optional<DayOrder> clear(Matcher written) {
    if (written.group(2).equals(".") || Integer.parseInt(written.group(1)) > MONTHS) {
      return Optional.of(DAY_FIRST);
    }
    return Integer.parseInt(written.group(3)) > MONTHS
        ? Optional.of(MONTH_FIRST)
        : Optional.empty();
  }
}
