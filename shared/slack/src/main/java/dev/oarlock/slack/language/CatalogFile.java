package dev.oarlock.slack.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// A catalog as translators write it: the part of gettext's PO format that is needed, `msgid` with
/// the English and `msgstr` with the message, each in quotes that may go on in the next lines. What
/// is not translated yet, or marked `fuzzy`, is left out.
public final class CatalogFile {
  private final Map<String, String> messages = new HashMap<>();
  private StringBuilder english = new StringBuilder();
  private StringBuilder translation = new StringBuilder();
  private StringBuilder current = english;
  private boolean isFuzzy;

  private CatalogFile() {}

  static Map<String, String> load(Locale locale) {
    return open(locale.toLanguageTag())
        .or(() -> open(locale.getLanguage()))
        .map(CatalogFile::read)
        .orElseThrow(() ->
            new IllegalArgumentException(
                "no language " + locale.toLanguageTag() + ": there is no such file in languages"));
  }

  private static Optional<String> open(String language) {
    try (var file = CatalogFile.class.getResourceAsStream("/languages/" + language + ".po")) {
      return file == null
          ? Optional.empty()
          : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The messages by their English; an [IllegalArgumentException] names a line that is none.
  public static Map<String, String> read(String text) {
    var file = new CatalogFile();
    var number = 0;
    for (var line : text.split("\r?\n", -1)) {
      file.take(line.strip(), ++number);
    }
    file.keep();
    return Collections.unmodifiableMap(file.messages);
  }

  private void take(String line, int number) {
    if (line.startsWith("msgid ")) {
      keep();
      current = english;
      current.append(quoted(line.substring(6), number));
    } else if (line.startsWith("msgstr ")) {
      current = translation;
      current.append(quoted(line.substring(7), number));
    } else if (line.startsWith("#,")) {
      keep();
      isFuzzy = line.contains("fuzzy");
    } else if (line.startsWith("\"")) {
      current.append(quoted(line, number));
    } else if (!line.isEmpty() && !line.startsWith("#")) {
      throw new IllegalArgumentException("line " + number + " is no line of a catalog: " + line);
    }
  }

  private void keep() {
    if (!english.isEmpty() && !translation.isEmpty() && !isFuzzy) {
      messages.put(english.toString(), translation.toString());
    }
    if (!english.isEmpty() || !translation.isEmpty()) {
      isFuzzy = false;
    }
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
