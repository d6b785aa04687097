package dev.oarlock.aws.store.erasure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// Finds names in a text by trying every run of words in it, longest first, so that names can be
/// found of which only digests are known.
record NameWindows(int maxWords, Function<ErasedName, Optional<String>> pseudonyms) {
  /// Within a name: `dana.lee@example.com`, `dana-lee` and `Dana Lee` are words in a row.
  static final String SEPARATORS = "[\\s._:/#@+,-]+";

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}'’]+");
  private static final Pattern BETWEEN = Pattern.compile(SEPARATORS);
  private static final Pattern SLACK_USER = Pattern.compile("[uw][a-z0-9]{7,}");

  private record Word(int from, int to) {}

  static boolean isSlackUser(String word) {
    var lower = word.toLowerCase(Locale.ROOT);
    return SLACK_USER.matcher(lower).matches() && lower.chars().anyMatch(Character::isDigit);
  }

  /// The text with each name replaced; `alone` says whether a single word that is the whole text
  /// counts as one.
  String replaceIn(String text, boolean alone) {
    var whole = alone ? pseudonyms.apply(ErasedName.ofPerson(text)) : Optional.<String>empty();
    if (whole.isPresent()) {
      return whole.get();
    }
    var words = words(text);
    var replaced = new StringBuilder();
    var kept = 0;
    for (var at = 0; at < words.size(); at++) {
      for (var size = Math.min(maxWords, words.size() - at); size > 0; size--) {
        var first = words.get(at);
        var last = words.get(at + size - 1);
        var found =
            isRun(text, words.subList(at, at + size))
                ? telling(text.substring(first.from(), last.to()))
                : Optional.<String>empty();
        if (found.isPresent()) {
          replaced.append(text, kept, first.from()).append(found.get());
          kept = last.to();
          at += size - 1;
          break;
        }
      }
    }
    return kept == 0 ? text : replaced.append(text.substring(kept)).toString();
  }

  private Optional<String> telling(String words) {
    var name = ErasedName.ofPerson(words);
    return name.isTelling() ? pseudonyms.apply(name) : Optional.empty();
  }

  private static List<Word> words(String text) {
    var words = new ArrayList<Word>();
    var matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(new Word(matcher.start(), matcher.end()));
    }
    return words;
  }

  private static boolean isRun(String text, List<Word> words) {
    for (var i = 1; i < words.size(); i++) {
      var between = text.substring(words.get(i - 1).to(), words.get(i).from());
      if (!BETWEEN.matcher(between).matches()) {
        return false;
      }
    }
    return true;
  }
}
