package dev.oarlock.slack.command.alert;

import static dev.oarlock.slack.language.LocalizedText.text;

import dev.oarlock.domain.risk.alert.QuietHours.DailyQuiet;
import dev.oarlock.slack.command.alert.AlertCommand.EndQuiet;
import dev.oarlock.slack.command.alert.AlertCommand.PersonalQuiet;
import dev.oarlock.slack.command.alert.AlertCommand.QuietDaily;
import dev.oarlock.slack.command.alert.AlertCommand.QuietWeekends;
import dev.oarlock.slack.command.alert.AlertCommand.UnclearAlert;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is typed of quiet hours: between which, on weekends, or none; where, and by whose clock.
final class QuietPhrase {
  private static final Pattern QUIET =
      Pattern.compile(
          "quiet(?:\\s+hours)?(?:\\s+(?:(?<from>\\S+)\\s+(?:to|until)\\s+(?<to>\\S+)"
              + "|(?:on\\s+)?(?<weekends>weekends?)|(?<off>off)))?(?<rest>(?:\\s+\\S+)*)",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern HOUR = Pattern.compile("(\\d{1,2}):(\\d{2})");

  private QuietPhrase() {}

  private static String usage() {
    return text(
        "Quiet hours are written `/alerts quiet 18:00 to 08:00 here`, `/alerts quiet weekends here`"
            + " or `/alerts quiet off here`, with a place such as `Europe/Berlin` at the end where"
            + " its clock is meant.");
  }

  static Optional<AlertCommand> parse(String text) {
    var matcher = QUIET.matcher(text);
    return matcher.matches() ? Optional.of(command(matcher)) : Optional.empty();
  }

  private static AlertCommand command(Matcher typed) {
    var rest = List.of(typed.group("rest").strip().split("\\s+"));
    if (rest.stream().anyMatch("me"::equalsIgnoreCase)) {
      return new PersonalQuiet();
    }
    var places = rest.stream().filter(it -> !it.isEmpty() && !it.equalsIgnoreCase("here")).toList();
    if (typed.group("off") != null && places.isEmpty()) {
      return new EndQuiet();
    }
    if (typed.group("from") != null) {
      return daily(typed.group("from"), typed.group("to"), places);
    }
    return typed.group("weekends") != null
        ? inZone(places, QuietWeekends::new)
        : new UnclearAlert(usage());
  }

  private static AlertCommand daily(String from, String to, List<String> places) {
    var hours = hour(from).flatMap(begin -> hour(to).map(end -> new DailyQuiet(begin, end)));
    if (hours.isEmpty()) {
      return new UnclearAlert(usage());
    }
    return hours.get().isTooLong()
        ? new UnclearAlert(
            text(
                "A channel is quiet for {0} hours a day at most, so that what waits is told each"
                    + " day.",
                DailyQuiet.LONGEST.toHours()))
        : inZone(places, zone -> new QuietDaily(hours.get(), zone));
  }

  private static Optional<LocalTime> hour(String typed) {
    var matcher = HOUR.matcher(typed);
    if (!matcher.matches()) {
      return Optional.empty();
    }
    var hour = Integer.parseInt(matcher.group(1));
    var minute = Integer.parseInt(matcher.group(2));
    var isMidnight = hour == 24 && minute == 0;
    return minute < 60 && (hour < 24 || isMidnight)
        ? Optional.of(LocalTime.of(hour % 24, minute))
        : Optional.empty();
  }

  private static AlertCommand inZone(
      List<String> places, Function<Optional<ZoneId>, AlertCommand> command) {
    if (places.size() > 1) {
      return new UnclearAlert(usage());
    }
    return places.isEmpty()
        ? command.apply(Optional.empty())
        : zone(places.getFirst())
            .map(zone -> command.apply(Optional.of(zone)))
            .orElseGet(() -> new UnclearAlert(usage()));
  }

  /// However its name is written.
  private static Optional<ZoneId> zone(String typed) {
    var name = typed.toLowerCase(Locale.ROOT);
    return ZoneId.getAvailableZoneIds().stream()
        .filter(id -> id.toLowerCase(Locale.ROOT).equals(name))
        .min(String::compareTo)
        .map(ZoneId::of);
  }
}
