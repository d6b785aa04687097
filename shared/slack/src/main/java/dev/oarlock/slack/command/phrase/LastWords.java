package dev.oarlock.slack.command.phrase;

import dev.oarlock.domain.account.naming.NameSimilarity;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// A text cut in two: what may be a name, and what may be asked of it.
public record LastWords(String name, String words) {
  private static final List<String> QUESTIONS =
      List.of(
          "why",
          "forecast",
          "details",
          "signs",
          "family",
          "override",
          "pulse",
          "health",
          "renewal");

  /// What is answered elsewhere, in the word that most people type for it.
  private static final List<String> TOPICS =
      List.of(
          "history",
          "timeline",
          "tickets",
          "contacts",
          "invoices",
          "payments",
          "contracts",
          "surveys",
          "feedback",
          "adoption",
          "usage",
          "licences",
          "meetings",
          "alerts",
          "settings",
          "export");

  private static final int MOST_WORDS = 12;
  private static final Pattern LEAD =
      Pattern.compile(
          "^(?:(?:show|list|give|tell|find|get|see|me|us|who|whose|which|what|are|is|has|have|had|do"
              + "|does|the|all|my|our|any|every|customers?|accounts?|clients?|companies|logos|with|that|of|for|their|there|an?|please)\\b["
              + " ']?)+",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern ASKED_OF =
      Pattern.compile(
          "(?:(?:please |show |give |tell |get |see |me |us |what(?:['’]s| is| are|s)? )*)(?:the"
              + " )?(.+?) (?:of|for|at|from|with) (.+)",
          Pattern.CASE_INSENSITIVE);

  /// What begins a question and names nobody, though a name may begin so.
  private static final Set<String> NO_NAMES =
      Set.of("no", "not", "the", "all", "any", "a", "who", "what", "with", "without", "my", "our");

  /// Every way to cut it, the longest name first.
  public static List<LastWords> of(String typed) {
    var text = typed.replaceAll("[?!.]+$", "").strip();
    var words = text.split("\\s+", MOST_WORDS);
    return IntStream.iterate(words.length - 1, count -> count > 0, count -> count - 1)
        .mapToObj(count ->
            new LastWords(
                String.join(" ", Arrays.copyOf(words, count)).replaceAll("[:,]$", ""),
                String.join(" ", Arrays.copyOfRange(words, count, words.length))))
        .flatMap(cut -> Stream.of(cut, cut.withoutPossessive()).distinct())
        .filter(cut -> !NO_NAMES.contains(cut.name().toLowerCase(Locale.ROOT)))
        .toList();
  }

  private LastWords withoutPossessive() {
    return new LastWords(name.replaceAll("['’]s?$", ""), words);
  }

  /// `usage of acme`, `what is the nps of acme`: what is asked, and of whom.
  public static Optional<LastWords> reversed(String typed) {
    var match = ASKED_OF.matcher(typed.replaceAll("[?!.]+$", "").strip());
    return match.matches()
        ? Optional.of(new LastWords(match.group(2), match.group(1)))
        : Optional.empty();
  }

  /// The question that its one last word is a typing error of.
  public Optional<String> mistypedQuestion() {
    var typed = words.toLowerCase(Locale.ROOT);
    return words.contains(" ")
        ? Optional.empty()
        : QUESTIONS.stream()
            .filter(question -> NameSimilarity.isTypoOf(typed, question))
            .findFirst();
  }

  /// What of it is somewhere else.
  public Optional<ElsewhereTopic> elsewhere() {
    return topic(words).or(() -> mistyped(words));
  }

  /// What a text without a name asks for, be it after words such as `which customers have`.
  public static Optional<ElsewhereTopic> topic(String text) {
    return Stream.of(text, LEAD.matcher(text).replaceFirst(""))
        .flatMap(LastWords::begun)
        .findFirst();
  }

  /// What the one word is a typing error of.
  public static Optional<ElsewhereTopic> mistyped(String word) {
    var typed = word.toLowerCase(Locale.ROOT);
    return typed.contains(" ")
        ? Optional.empty()
        : TOPICS.stream()
            .filter(topic -> NameSimilarity.isTypoOf(typed, topic))
            .flatMap(LastWords::begun)
            .findFirst();
  }

  private static Stream<ElsewhereTopic> begun(String text) {
    return Stream.of(ElsewhereTopic.values()).filter(topic -> topic.begins(text));
  }
}
