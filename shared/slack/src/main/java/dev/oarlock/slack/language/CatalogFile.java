package dev.oarlock.slack.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// A catalog as translators write it: its messages by their English, without what is not translated
/// yet or marked `fuzzy`; which of all of them are phrases of the domain; and what people may type
/// for the English words that questions are made of.
public record CatalogFile(
    Map<String, String> messages, Set<String> phrases, Map<String, String> typed) {
  public CatalogFile {
    messages = Map.copyOf(messages);
    phrases = Set.copyOf(phrases);
    typed = Map.copyOf(typed);
  }

  /// In which questions are typed in English.
  public CatalogFile(Map<String, String> messages, Set<String> phrases) {
    this(messages, phrases, Map.of());
  }

  /// An [IllegalArgumentException] names a line that is none.
  public static CatalogFile read(String text) {
    return CatalogReader.read(text);
  }

  static CatalogFile load(Locale locale) {
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
}
