package dev.oarlock.slack.text;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
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

  private DayText() {}

  public static String of(LocalDate day) {
    return DAY.format(day);
  }

  /// With the month's whole name, where somebody wonders which day is meant: `1 June 2026`.
  public static String inWords(LocalDate day) {
    return IN_WORDS.format(day);
  }

  /// How far off: `today`, `tomorrow`, `in 112 days`, `3 days ago`.
  public static String relative(LocalDate today, LocalDate day) {
    var days = ChronoUnit.DAYS.between(today, day);
    if (days == 0) {
      return "today";
    }
    if (days == 1) {
      return "tomorrow";
    }
    return days == -1
        ? "yesterday"
        : days > 0 ? "in " + days + " days" : EnglishPhrases.counted(-days, "day") + " ago";
  }

  /// How long ago: `just now`, `2 min ago`, `3 h ago`, `5 days ago`.
  public static String ago(Duration since) {
    if (since.toMinutes() < 1) {
      return "just now";
    }
    if (since.toHours() < 1) {
      return since.toMinutes() + " min ago";
    }
    return since.toDays() < 1
        ? since.toHours() + " h ago"
        : EnglishPhrases.counted(since.toDays(), "day") + " ago";
  }

  /// A moment that Slack shows in the reader's zone and words, with a fallback in UTC.
  public static String moment(Instant moment) {
    return "<!date^%d^{date_short_pretty} at {time}|%s>"
        .formatted(moment.getEpochSecond(), plainMoment(moment));
  }

  public static String plainMoment(Instant moment) {
    return MOMENT.format(moment.atOffset(ZoneOffset.UTC));
  }
}
