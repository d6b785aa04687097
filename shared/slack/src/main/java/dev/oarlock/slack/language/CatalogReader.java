package dev.oarlock.slack.language;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Reads the part of gettext's PO format that is needed: `msgid` with the English and `msgstr` with
/// the message, each in quotes that may go on in the next lines, and `msgctxt` before the phrases
/// of the domain and before what people type.
final class CatalogReader {
  /// The `msgctxt` of a phrase of the domain.
  static final String PHRASE = "phrase";

  /// The `msgctxt` of what people type: `msgstr` has all that means it, parted by `|`.
  static final String TYPED = "typed";

  private final Map<String, String> messages = new HashMap<>();
  private final Map<String, String> typed = new HashMap<>();
  private final Set<String> phrases = new HashSet<>();
  private StringBuilder context = new StringBuilder();
  private StringBuilder english = new StringBuilder();
  private StringBuilder translation = new StringBuilder();
  private StringBuilder current = english;
  private boolean isFuzzy;

  private CatalogReader() {}

  static CatalogFile read(String text) {
    var reader = new CatalogReader();
    var number = 0;
    for (var line : text.split("\r?\n", -1)) {
      reader.take(line.strip(), ++number);
    }
    reader.keep();
    return new CatalogFile(reader.messages, reader.phrases, reader.typed);
  }

  private void take(String line, int number) {
    if (line.startsWith("msgctxt ")) {
      keep();
      begin(context, line.substring(8), number);
    } else if (line.startsWith("msgid ")) {
      if (context.isEmpty() || !english.isEmpty()) {
        keep();
      }
      begin(english, line.substring(6), number);
    } else if (line.startsWith("msgstr ")) {
      begin(translation, line.substring(7), number);
    } else if (line.startsWith("#,")) {
      keep();
      isFuzzy = line.contains("fuzzy");
    } else if (line.startsWith("\"")) {
      current.append(quoted(line, number));
    } else if (!line.isEmpty() && !line.startsWith("#")) {
      throw new IllegalArgumentException("line " + number + " is no line of a catalog: " + line);
    }
  }

  private void begin(StringBuilder part, String text, int number) {
    current = part;
    current.append(quoted(text, number));
  }

  private void keep() {
    if (!english.isEmpty() && context.toString().equals(PHRASE)) {
      phrases.add(english.toString());
    }
    if (!english.isEmpty() && !translation.isEmpty() && !isFuzzy) {
      (context.toString().equals(TYPED) ? typed : messages)
          .put(english.toString(), translation.toString());
    }
    if (!english.isEmpty() || !translation.isEmpty()) {
      isFuzzy = false;
    }
    context = new StringBuilder();
    english = new StringBuilder();
    translation = new StringBuilder();
  }

  private static String quoted(String text, int number) {
    if (text.length() < 2 || !text.startsWith("\"") || !text.endsWith("\"")) {
      throw new IllegalArgumentException("line " + number + " has no text in quotes: " + text);
    }
    return text.substring(1, text.length() - 1).translateEscapes();
  }
}
