package dev.oarlock.slack.command.day;

import dev.oarlock.domain.portfolio.exposure.CalendarWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads weeks as people write them: by a day that is in it ([TypedDays]), `week of 2 Nov`, or by
/// its number, `2026-W45` and `week 45`.
public record TypedWeeks(LocalDate today, TypedDays days) {
  private static final Pattern NUMBERED =
      Pattern.compile("(?:(\\d{4})[- ]?)?(?:w|week |kw ?)(\\d{1,2})(?: (\\d{4}))?");
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:the )?week (?:of|from|to|with|up to|ending|until) (?:the )?|^of (?:the )?|^for ");

  public TypedWeeks(LocalDate today, Locale locale) {
    this(today, new TypedDays(today, locale));
  }

  /// Empty when it is no week that has begun. A day without a year that is in the week that runs is
  /// this one's, and not that of a year ago.
  public Optional<CalendarWeek> past(String typed) {
    var text = LEAD.matcher(typed.strip().toLowerCase(Locale.ROOT)).replaceFirst("");
    var current = CalendarWeek.of(today);
    return days.isWithin(text, current.start(), current.end())
        ? Optional.of(current)
        : numbered(text).or(() -> days.past(text).map(TypedDay::day)).map(CalendarWeek::of);
  }

  private Optional<LocalDate> numbered(String text) {
    var match = NUMBERED.matcher(text);
    if (!match.matches()) {
      return Optional.empty();
    }
    var year = Optional.ofNullable(match.group(1)).or(() -> Optional.ofNullable(match.group(3)));
    var number = Integer.parseInt(match.group(2));
    return year.map(Integer::parseInt)
        .or(() -> Optional.of(latestYear(number)))
        .filter(it -> number >= 1 && number <= weeksOf(it))
        .map(it -> firstWeek(it).plusWeeks(number - 1L))
        .filter(it -> it.isBefore(today));
  }

  private int latestYear(int number) {
    var year = today.get(IsoFields.WEEK_BASED_YEAR);
    return number < today.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR) ? year : year - 1;
  }

  private static int weeksOf(int year) {
    return (int) IsoFields.WEEK_OF_WEEK_BASED_YEAR.rangeRefinedBy(firstWeek(year)).getMaximum();
  }

  /// 4 January is always in the first week.
  private static LocalDate firstWeek(int year) {
    return LocalDate.of(year, 1, 4);
  }
}
