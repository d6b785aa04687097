package dev.oarlock.slack.command;

import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import java.util.Locale;
import java.util.Optional;

/// What was typed after `/digest`.
public sealed interface DigestQuestion {
  record ShowWeek() implements DigestQuestion {}

  record PostWeek() implements DigestQuestion {}

  /// The book of whoever asks.
  record ShowMine() implements DigestQuestion {}

  /// The book of an owner, by a name as it was typed.
  record ShowBook(String owner) implements DigestQuestion {}

  /// A segment, by a name as it was typed.
  record ShowSegment(String segment) implements DigestQuestion {}

  /// A quarter for the board; none: the latest that is over.
  record ShowBoard(Optional<CalendarQuarter> quarter) implements DigestQuestion {}

  /// Another week than the one up to today.
  record ShowPast(String typed) implements DigestQuestion {}

  record ShowHelp() implements DigestQuestion {}

  record Unreadable(String typed) implements DigestQuestion {}

  static DigestQuestion of(String typed) {
    var text = typed.strip();
    var words = text.split("\\s+", 2);
    var rest = words.length == 2 ? words[1].strip() : "";
    return switch (words[0].toLowerCase(Locale.ROOT)) {
      case "", "show" -> rest.isEmpty() ? new ShowWeek() : of(rest);
      case "post" -> rest.isEmpty() ? new PostWeek() : new Unreadable(text);
      case "mine", "me" -> rest.isEmpty() ? new ShowMine() : new Unreadable(text);
      case "csm" -> rest.isEmpty() ? new Unreadable(text) : new ShowBook(rest);
      case "segment" -> rest.isEmpty() ? new Unreadable(text) : new ShowSegment(rest);
      case "board" -> board(rest).orElseGet(() -> new Unreadable(text));
      case "help" -> new ShowHelp();
      case "last", "previous" -> new ShowPast(text);
      default -> isDay(words[0]) ? new ShowPast(text) : new Unreadable(text);
    };
  }

  private static boolean isDay(String word) {
    return word.matches("\\d{4}-\\d{2}(-\\d{2})?");
  }

  private static Optional<DigestQuestion> board(String quarter) {
    return quarter.isEmpty()
        ? Optional.of(new ShowBoard(Optional.empty()))
        : CalendarQuarter.typed(quarter).map(it -> new ShowBoard(Optional.of(it)));
  }
}
