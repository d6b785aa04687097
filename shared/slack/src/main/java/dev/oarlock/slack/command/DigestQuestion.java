package dev.oarlock.slack.command;

import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.exposure.CalendarWeek;
import dev.oarlock.slack.command.day.TypedWeeks;
import java.time.LocalDate;
import java.util.Arrays;
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

  /// A quarter for the board, also asked for without that word; none: the latest that is over.
  record ShowBoard(Optional<CalendarQuarter> quarter) implements DigestQuestion {}

  /// Another week than the one up to today, of one of these versions.
  record ShowPast(DigestQuestion version, CalendarWeek week) implements DigestQuestion {}

  record ShowHelp() implements DigestQuestion {}

  record Unreadable(String typed) implements DigestQuestion {}

  /// In words, such as "the week ending Wednesday, the 23rd of September 2026".
  int LONGEST_WEEK = 10;

  /// A week that has been comes last.
  static DigestQuestion of(String typed, TypedWeeks weeks) {
    var text = typed.strip();
    var whole = ofVersion(text, weeks.today());
    return whole instanceof ShowBoard || whole instanceof ShowHelp
        ? whole
        : past(text.split("\\s+"), weeks).map(DigestQuestion.class::cast).orElse(whole);
  }

  /// As many words as name a week; those before them name a version, or there are none.
  private static Optional<ShowPast> past(String[] words, TypedWeeks weeks) {
    for (var from = Math.max(0, words.length - LONGEST_WEEK); from < words.length; from++) {
      var week = weeks.past(String.join(" ", Arrays.copyOfRange(words, from, words.length)));
      var version = ofVersion(String.join(" ", Arrays.copyOf(words, from)), weeks.today());
      if (week.isPresent() && !(version instanceof Unreadable)) {
        return Optional.of(new ShowPast(version, week.get()));
      }
    }
    return Optional.empty();
  }

  private static DigestQuestion ofVersion(String text, LocalDate today) {
    var words = text.split("\\s+", 2);
    var rest = words.length == 2 ? words[1].strip() : "";
    return switch (words[0].toLowerCase(Locale.ROOT)) {
      case "", "show" -> rest.isEmpty() ? new ShowWeek() : ofVersion(rest, today);
      case "post" -> rest.isEmpty() ? new PostWeek() : new Unreadable(text);
      case "mine", "me" -> rest.isEmpty() ? new ShowMine() : new Unreadable(text);
      case "csm" -> rest.isEmpty() ? new Unreadable(text) : new ShowBook(rest);
      case "segment" -> rest.isEmpty() ? new Unreadable(text) : new ShowSegment(rest);
      case "board" -> board(rest, today).orElseGet(() -> new Unreadable(text));
      case "help" -> rest.isEmpty() ? new ShowHelp() : new Unreadable(text);
      default ->
          CalendarQuarter.typed(text, today)
              .<DigestQuestion>map(quarter -> new ShowBoard(Optional.of(quarter)))
              .orElseGet(() -> new Unreadable(text));
    };
  }

  private static Optional<DigestQuestion> board(String quarter, LocalDate today) {
    return quarter.isEmpty()
        ? Optional.of(new ShowBoard(Optional.empty()))
        : CalendarQuarter.typed(quarter, today).map(it -> new ShowBoard(Optional.of(it)));
  }
}
