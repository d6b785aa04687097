package dev.oarlock.slack.language;

import java.util.Locale;
import java.util.stream.Stream;

/// What people read. The code says it in English, and a catalog may have it in another language.
/// The catalog is chosen once, when a function starts, so that all it says is in one language;
/// nothing that is stored or compared is made of these texts.
public final class LocalizedText {
  private static volatile MessageCatalog catalog = MessageCatalog.ENGLISH;

  private LocalizedText() {}

  /// `text("{0} is won back", name)`, `text("renewed for {0 month}", 12)`: what stands in braces is
  /// explained at [dev.oarlock.domain.phrase.MessagePattern].
  public static String text(String english, Object... values) {
    return catalog.text(english, values);
  }

  /// A sentence of the domain, which comes and is kept in English: what a driver says, why a score
  /// moved, how a sign ended.
  public static String said(String english) {
    return catalog.said(english);
  }

  /// What a question in the language may be in English, the likeliest first; nothing where no word
  /// of it is known, and in English.
  public static Stream<String> asked(String typed) {
    return catalog.words().english(typed);
  }

  /// Marks a message that is said elsewhere by [#text], because its English is needed as it is.
  public static String message(String english) {
    return english;
  }

  /// A number as the language writes it, by a format of [java.util.Formatter]: `figure("%.1f",
  /// 2.5)`.
  public static String figure(String format, Object value) {
    return String.format(locale(), format, value);
  }

  /// By whose habit numbers and days are written.
  public static Locale locale() {
    return catalog.locale();
  }

  /// Says all from now on in this language, and gives back the one before.
  public static MessageCatalog speak(MessageCatalog language) {
    var before = catalog;
    catalog = language;
    return before;
  }
}
