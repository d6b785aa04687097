package dev.oarlock.slack.language;

import dev.oarlock.domain.phrase.MessagePattern;
import dev.oarlock.slack.language.PhraseBook.ReadPhrase;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// One language: its messages by the English ones. What it does not have is said in English, so
/// that a language that is half translated can be used. The book has those of the domain, whose
/// sentences come in English; the words are those in which people ask.
public record MessageCatalog(
    Locale locale,
    PluralRule plural,
    Map<String, String> messages,
    PhraseBook phrases,
    QuestionWords words) {
  public static final MessageCatalog ENGLISH =
      new MessageCatalog(
          Locale.ENGLISH, PluralRule.ONE_OTHER, Map.of(), PhraseBook.EMPTY, QuestionWords.NONE);

  /// What may part one sentence of the domain from the next, the widest first.
  private static final List<String> LINKS = List.of("; ", ": ", ", ", " → ");

  public MessageCatalog {
    messages = Map.copyOf(messages);
  }

  /// What stands in `languages/de.po` for `de`, or for `de-AT` where that has no file of its own.
  public static MessageCatalog load(String language) {
    var locale = Locale.forLanguageTag(language);
    return locale.getLanguage().equals("en") ? ENGLISH : of(locale, CatalogFile.load(locale));
  }

  /// Of a file that was read, for somebody whose habits are those of the locale.
  public static MessageCatalog of(Locale locale, CatalogFile file) {
    return new MessageCatalog(
        locale,
        PluralRule.of(locale),
        file.messages(),
        PhraseBook.of(file.phrases()),
        QuestionWords.of(file.typed()));
  }

  String text(String english, Object... values) {
    var said = messages.get(english);
    var pattern =
        said == null
            ? new MessagePattern(english, ENGLISH.plural)
            : new MessagePattern(said, plural);
    return values.length == 0 ? pattern.text() : pattern.fill(values);
  }

  /// A sentence of the domain, or several that are parted by `; `.
  String said(String sentence) {
    if (messages.isEmpty()) {
      return sentence;
    }
    var exact = messages.get(sentence);
    return exact != null
        ? exact
        : phrases.read(sentence).map(this::said).orElseGet(() -> parts(sentence));
  }

  private String said(ReadPhrase read) {
    var places = read.form().places();
    var values =
        new Object[places.stream().mapToInt(PhraseForm.Place::number).max().orElse(-1) + 1];
    for (var i = 0; i < places.size(); i++) {
      var value = read.values().get(i);
      values[places.get(i).number()] =
          switch (places.get(i).kind()) {
            case NUMBER -> Long.valueOf(value);
            case VERBATIM -> value;
            case PART -> number(value);
          };
    }
    return text(read.form().message(), values);
  }

  /// A whole number stays one, for a noun may go with it in another place.
  private Object number(String value) {
    return value.matches("-?\\d{1,9}") ? Long.valueOf(value) : said(value);
  }

  private String parts(String sentence) {
    for (var link : LINKS) {
      if (sentence.contains(link)) {
        return Pattern.compile(link, Pattern.LITERAL)
            .splitAsStream(sentence)
            .map(this::said)
            .collect(Collectors.joining(link));
      }
    }
    return title(sentence);
  }

  /// A title that stands within a sentence begins with a small letter in English.
  private String title(String word) {
    var title =
        word.isEmpty() ? "" : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    var said = messages.get(title);
    return said != null ? said : SaidValue.of(word, locale);
  }
}
