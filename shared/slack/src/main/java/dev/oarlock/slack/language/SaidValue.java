package dev.oarlock.slack.language;

import java.text.DecimalFormatSymbols;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// A number or a day in a sentence of the domain, as another language writes it.
final class SaidValue {
  private static final Pattern DECIMAL = Pattern.compile("([-−+]?\\d+)\\.(\\d+)( %)?");
  private static final List<DateTimeFormatter> DAYS =
      List.of(
          DateTimeFormatter.ISO_LOCAL_DATE,
          DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH));

  private SaidValue() {}

  static String of(String value, Locale locale) {
    if (value.isEmpty() || !Character.isDigit(value.charAt(value.length() - 1))) {
      return decimal(value, locale);
    }
    for (var day : DAYS) {
      try {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
            .withLocale(locale)
            .format(LocalDate.parse(value, day));
      } catch (DateTimeParseException _) {
        // It is no day in this form.
      }
    }
    return decimal(value, locale);
  }

  private static String decimal(String value, Locale locale) {
    var match = DECIMAL.matcher(value);
    return match.matches()
        ? match.replaceFirst(
            "$1" + DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() + "$2$3")
        : value;
  }
}
