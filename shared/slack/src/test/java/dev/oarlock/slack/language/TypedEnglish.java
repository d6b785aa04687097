package dev.oarlock.slack.language;

import java.time.DayOfWeek;
import java.time.Month;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The English of which a language may say what people type for it: what questions are made of.
final class TypedEnglish {
  private static final List<String> QUESTIONS =
      List.of(
          "how is",
          "who is",
          "who has",
          "what should i do",
          "why",
          "why is",
          "what changed",
          "which",
          "show",
          "me",
          "the",
          "and",
          "is",
          "are",
          "has",
          "have",
          "all",
          "of",
          "for",
          "in",
          "accounts",
          "mine",
          "at risk",
          "red",
          "yellow",
          "green",
          "unknown",
          "overdue",
          "renewals",
          "renewal",
          "changes",
          "new",
          "top",
          "worst",
          "largest",
          "unclaimed",
          "without owner",
          "gave notice",
          "paused",
          "on trial",
          "forecast",
          "details",
          "signs",
          "family",
          "notes",
          "help",
          "as of",
          "since",
          "until",
          "last",
          "next",
          "days",
          "weeks",
          "months",
          "days ago",
          "weeks ago",
          "today",
          "yesterday",
          "this week",
          "last week",
          "next week",
          "this month",
          "last month",
          "next month",
          "this quarter",
          "next quarter");

  private static final List<String> COLUMNS =
      List.of("by segment", "by region", "by owner", "by cmrr", "by score", "by renewal");

  static final List<String> WORDS =
      Stream.of(QUESTIONS, names(DayOfWeek.values()), names(Month.values()), COLUMNS)
          .flatMap(List::stream)
          .toList();

  private TypedEnglish() {}

  private static List<String> names(Enum<?>[] days) {
    return Arrays.stream(days).map(day -> day.name().toLowerCase(Locale.ROOT)).toList();
  }

  static String template() {
    return WORDS.stream()
        .map(word ->
            "msgctxt \"typed\"\nmsgid %s\nmsgstr \"\"\n".formatted(MessageTemplate.quoted(word)))
        .collect(Collectors.joining("\n"));
  }
}
