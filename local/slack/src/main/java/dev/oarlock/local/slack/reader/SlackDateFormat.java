package dev.oarlock.local.slack.reader;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

/// A date in a message, such as `<!date^1792734382^{date_short} at {time}|fallback>`, in the
/// reader's time zone. Pretty forms are not turned into "today", since this has no clock.
record SlackDateFormat(ZoneId zone) {
  private static final Pattern TOKEN = Pattern.compile("\\{(\\w+)}");

  String format(long seconds, String pattern) {
    var at = Instant.ofEpochSecond(seconds).atZone(zone);
    return TOKEN.matcher(pattern).replaceAll(token -> part(at, token.group(1)));
  }

  private static String part(ZonedDateTime at, String token) {
    return switch (token.replace("_pretty", "")) {
      case "date_num" -> as("yyyy-MM-dd", at);
      case "date", "date_slash" -> as("MMMM ", at) + day(at) + as(", yyyy", at);
      case "date_short" -> as("MMM d, yyyy", at);
      case "date_long" -> as("EEEE, MMMM ", at) + day(at) + as(", yyyy", at);
      case "time" -> as("h:mm a", at);
      case "time_secs" -> as("h:mm:ss a", at);
      default -> as("MMM d, yyyy", at);
    };
  }

  private static String as(String pattern, ZonedDateTime at) {
    return DateTimeFormatter.ofPattern(pattern, Locale.US).format(at);
  }

  private static String day(ZonedDateTime at) {
    int day = at.getDayOfMonth();
    var ending =
        switch (day) {
          case 1, 21, 31 -> "st";
          case 2, 22 -> "nd";
          case 3, 23 -> "rd";
          default -> "th";
        };
    return day + ending;
  }
}
