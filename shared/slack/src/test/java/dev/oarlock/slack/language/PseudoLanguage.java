package dev.oarlock.slack.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// English in which each letter of a message has an accent, so that what has none is no message. It
/// leaves alone what a language must leave alone: places for values, what people type, and what
/// Slack reads.
public final class PseudoLanguage {
  private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String ACCENTED = "ÀƁĈĎÈƑĜĤÌĴĶĹṀŃÒṔɊŔŜŤÙṼŴẊŶŽàƀĉďèƒĝĥìĵķĺṁńòṕɋŕŝťùṽŵẋŷž";
  private static final Pattern KEPT =
      Pattern.compile("\\{(\\d+)([ :!])?([^}]*)}|\\{\\w+}|`[^`]*`|<[^>]*>");

  private static final CatalogFile TEMPLATE = read();
  private static final MessageCatalog LANGUAGE = of(TEMPLATE);

  private PseudoLanguage() {}

  /// Of all that the template has.
  public static MessageCatalog load() {
    return LANGUAGE;
  }

  /// All messages, as if each were translated.
  static CatalogFile template() {
    return TEMPLATE;
  }

  private static CatalogFile read() {
    try {
      var template = Files.readString(Path.of("../..").resolve(MessageTemplate.FILE));
      return CatalogFile.read(template.replace("msgstr \"\"", "msgstr \"-\""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MessageCatalog of(CatalogFile template) {
    SortedMap<String, String> said = new TreeMap<>();
    template.messages().keySet().forEach(message -> said.put(message, accented(message)));
    return MessageCatalog.of(Locale.ENGLISH, new CatalogFile(said, template.phrases()));
  }

  private static String accented(String message) {
    var said = new StringBuilder();
    var from = 0;
    for (var kept : KEPT.matcher(message).results().toList()) {
      said.append(accent(message.substring(from, kept.start()))).append(kept(kept));
      from = kept.end();
    }
    return said.append(accent(message.substring(from))).toString();
  }

  /// The noun that goes with a number is translated, in both forms.
  private static String kept(MatchResult kept) {
    if (kept.group(1) == null || kept.group(2) == null || kept.group(2).equals("!")) {
      return kept.group();
    }
    var forms =
        kept.group(3).contains("|") ? kept.group(3) : kept.group(3) + "|" + kept.group(3) + "s";
    return "{" + kept.group(1) + kept.group(2) + accent(forms) + "}";
  }

  private static String accent(String text) {
    UnaryOperator<String> letter =
        it ->
            PLAIN.contains(it) ? ACCENTED.substring(PLAIN.indexOf(it), PLAIN.indexOf(it) + 1) : it;
    return text.codePoints()
        .mapToObj(Character::toString)
        .map(letter)
        .collect(Collectors.joining());
  }
}
