package dev.oarlock.slack.language;

import java.util.Locale;
import java.util.Map;

/// One language: its messages by the English ones. What it does not have is said in English, so
/// that a language that is half translated can be used.
public record MessageCatalog(Locale locale, PluralRule plural, Map<String, String> messages) {
  public static final MessageCatalog ENGLISH =
      new MessageCatalog(Locale.ENGLISH, PluralRule.ONE_OTHER, Map.of());

  public MessageCatalog {
    messages = Map.copyOf(messages);
  }

  /// What stands in `languages/de.po` for `de`, or for `de-AT` where that has no file of its own.
  public static MessageCatalog load(String language) {
    var locale = Locale.forLanguageTag(language);
    return locale.getLanguage().equals("en") ? ENGLISH : of(locale, CatalogFile.load(locale));
  }

  static MessageCatalog of(Locale locale, Map<String, String> messages) {
    return new MessageCatalog(locale, PluralRule.of(locale), messages);
  }

  String text(String english, Object... values) {
    var said = messages.get(english);
    var pattern =
        said == null
            ? new MessagePattern(english, ENGLISH.plural)
            : new MessagePattern(said, plural);
    return values.length == 0 ? pattern.text() : pattern.fill(values);
  }
}
