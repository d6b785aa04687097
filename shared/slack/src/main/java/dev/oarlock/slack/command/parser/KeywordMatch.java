package dev.oarlock.slack.command.parser;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// An account's name, a word that asks for something, and what was typed after it. A name may have
/// such a word in it and a note, which a colon begins, may have one too: so every place is tried.
record KeywordMatch(String name, String keyword, String rest) {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE;

  /// The places before a colon where one of these words follows a name, the first one first.
  static List<KeywordMatch> findAll(String text, String... words) {
    var pattern = Pattern.compile("\\s(" + String.join("|", words) + ")(?=\\s|$)", FLAGS);
    var colon = text.indexOf(':');
    return pattern
        .matcher(text)
        .results()
        .filter(found -> colon < 0 || found.start() < colon)
        .map(found ->
            new KeywordMatch(
                text.substring(0, found.start()),
                found.group(1).toLowerCase(Locale.ROOT),
                text.substring(found.end()).strip()))
        .filter(it -> !it.name().isBlank())
        .toList();
  }
}
