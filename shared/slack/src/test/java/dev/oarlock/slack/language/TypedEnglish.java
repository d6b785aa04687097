package dev.oarlock.slack.language;

import java.util.List;
import java.util.stream.Collectors;

/// The English of which a language may say what people type for it: what questions are made of.
final class TypedEnglish {
  static final List<String> WORDS =
      List.of(
          "how is", "who is", "who has", "what should i do", "why", "why is", "what changed",
          "which", "show", "me", "the", "and", "is", "are", "has", "have", "all", "of", "for", "in",
          "accounts", "mine", "at risk", "red", "yellow", "green", "unknown", "overdue", "renewals",
          "renewal", "changes", "new", "top", "worst", "largest", "unclaimed", "without owner",
          "gave notice", "paused", "on trial", "forecast", "details", "signs", "family", "notes",
          "help", "as of", "since", "until", "last", "next", "days", "weeks", "months", "days ago",
          "weeks ago", "today", "yesterday", "this week", "last week", "next week", "this month",
          "last month", "next month", "this quarter", "next quarter", "monday", "tuesday",
          "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february", "march",
          "april", "may", "june", "july", "august", "september", "october", "november", "december",
          "by segment", "by region", "by owner", "by cmrr", "by score", "by renewal");

  private TypedEnglish() {}

  static String template() {
    return WORDS.stream()
        .map(word ->
            "msgctxt \"typed\"\nmsgid %s\nmsgstr \"\"\n".formatted(MessageTemplate.quoted(word)))
        .collect(Collectors.joining("\n"));
  }
}
