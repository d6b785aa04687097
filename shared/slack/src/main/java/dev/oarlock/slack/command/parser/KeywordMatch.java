package dev.oarlock.slack.command.parser;

import java.util.ArrayList;
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
    var matches = new ArrayList<KeywordMatch>();
    var found = pattern.matcher(text);
    while (found.find() && (colon < 0 || found.start() < colon)) {
      var name = text.substring(0, found.start());
      if (!name.isBlank()) {
        var keyword = found.group(1).toLowerCase(Locale.ROOT);
        matches.add(new KeywordMatch(name, keyword, text.substring(found.end()).strip()));
      }
    }
    return List.copyOf(matches);
  }
}
