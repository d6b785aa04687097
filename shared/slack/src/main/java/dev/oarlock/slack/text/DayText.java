package dev.oarlock.slack.text;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.slack.language.LocalizedText;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/// Days as `14 Mar 2027`, which nobody can read as another day; moments on the reader's own clock.
public final class DayText {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter IN_WORDS =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter MOMENT =
      DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm 'UTC'", Locale.ENGLISH);

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ENGLISH);

  private DayText() {}

  public static String of(LocalDate day) {
    return format(DAY, FormatStyle.MEDIUM).format(day);
  }

  /// Another language writes days as is usual in it.
  private static DateTimeFormatter format(DateTimeFormatter english, FormatStyle style) {
    return isEnglish()
        ? english
        : DateTimeFormatter.ofLocalizedDate(style).withLocale(LocalizedText.locale());
  }

  private static boolean isEnglish() {
    return LocalizedText.locale().getLanguage().equals("en");
  }

  /// With the month's whole name, where somebody wonders which day is meant: `1 June 2026`.
  public static String inWords(LocalDate day) {
    return format(IN_WORDS, FormatStyle.LONG).format(day);
  }

  /// How far off: `today`, `tomorrow`, `in 112 days`, `3 days ago`.
  public static String relative(LocalDate today, LocalDate day) {
    var days = ChronoUnit.DAYS.between(today, day);
    if (days == 0) {
      return text("today");
    }
    if (days == 1) {
      return text("tomorrow");
    }
    return days == -1
        ? text("yesterday")
        : days > 0 ? text("in {0 day}", days) : text("{0 day} ago", -days);
  }

  /// How long ago: `just now`, `2 min ago`, `3 h ago`, `5 days ago`.
  public static String ago(Duration since) {
    if (since.toMinutes() < 1) {
      return text("just now");
    }
    if (since.toHours() < 1) {
      return text("{0} min ago", since.toMinutes());
    }
    return since.toDays() < 1
        ? text("{0} h ago", since.toHours())
        : text("{0 day} ago", since.toDays());
  }

  /// A moment that Slack shows in the reader's zone and words, with a fallback in UTC.
  public static String moment(Instant moment) {
    return "<!date^%d^%s|%s>"
        .formatted(
            moment.getEpochSecond(), text("{date_short_pretty} at {time}"), plainMoment(moment));
  }

  public static String plainMoment(Instant moment) {
    var utc = moment.atOffset(ZoneOffset.UTC);
    return isEnglish() ? MOMENT.format(utc) : of(utc.toLocalDate()) + ", " + MINUTE.format(utc);
  }
}
