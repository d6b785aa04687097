package dev.oarlock.slack.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Finds of which message of the domain a sentence was made, and with which values. Of several that
/// it may be, the one with most words of its own is meant.
final class PhraseBook {
  static final PhraseBook EMPTY = of(List.of());

  private static final Pattern NO_LETTERS = Pattern.compile("\\P{L}+");

  private final Map<String, List<PhraseForm>> byWord = new HashMap<>();

  private PhraseBook() {}

  static PhraseBook of(Collection<String> messages) {
    var book = new PhraseBook();
    messages.stream()
        .map(PhraseForm::of)
        .sorted(Comparator.comparingInt(PhraseForm::ownLength).reversed())
        .forEach(form ->
            book.byWord
                .computeIfAbsent(longest(form.ownWords()), _ -> new ArrayList<>())
                .add(form));
    return book;
  }

  /// A message and its values, each in its place.
  record ReadPhrase(PhraseForm form, List<String> values) {}

  Optional<ReadPhrase> read(String sentence) {
    var words = new TreeSet<>(Set.of(""));
    NO_LETTERS.splitAsStream(sentence).forEach(words::add);
    return words.stream()
        .flatMap(word -> byWord.getOrDefault(word, List.of()).stream())
        .sorted(Comparator.comparingInt(PhraseForm::ownLength).reversed())
        .flatMap(form -> form.values(sentence).map(it -> new ReadPhrase(form, it)).stream())
        .findFirst();
  }

  private static String longest(String words) {
    return NO_LETTERS
        .splitAsStream(words)
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .orElse("");
  }
}
