package dev.oarlock.domain.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// English in which each letter of a message has an accent, so that what has none is no message. It
/// leaves alone what a language must leave alone: places for values, what people type, and what
/// Slack reads.
public final class PseudoLanguage {
  private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  private static final String ACCENTED = "ÀƁĈĎÈƑĜĤÌĴĶĹṀŃÒṔɊŔŜŤÙṼŴẊŶŽàƀĉďèƒĝĥìĵķĺṁńòṕɋŕŝťùṽŵẋŷž";
  private static final Pattern ENTRY = Pattern.compile("msgid \"(.+)\"\nmsgstr \"\"");
  private static final Pattern KEPT =
      Pattern.compile("\\{(\\d+)([ :!])?([^}]*)}|\\{\\w+}|`[^`]*`|<[^>]*>|\\\\.");
  private static final Pattern TYPED =
      Pattern.compile("`[^`]*`|“[^”]*”|<[^>]*>|\\./oarlock [^;.]*|/[a-z]+ [^;.]*");
  private static final Pattern ENGLISH =
      Pattern.compile("(?<!\\p{L})[A-Za-z]{2,}(?:,? [A-Za-z]{2,})+(?!\\p{L})");

  private PseudoLanguage() {}

  /// As a translator would write it of the template, which is two folders up from each module.
  public static String catalog() {
    try {
      var template = Files.readString(Path.of("../../languages/messages.pot"));
      return ENTRY
          .matcher(template)
          .replaceAll(it ->
              Matcher.quoteReplacement(
                  "msgid \"%s\"\nmsgstr \"%s\"".formatted(it.group(1), accented(it.group(1)))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Two words or more beside each other that were said in no message, but for what people type.
  public static List<String> unaccented(String shown) {
    return ENGLISH
        .matcher(TYPED.matcher(shown).replaceAll("·"))
        .results()
        .flatMap(it -> Stream.of(it.group().split(", ")))
        .filter(words -> words.contains(" "))
        .toList();
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
    var sign = kept.group(2);
    if (sign == null || sign.equals("!")) {
      return kept.group();
    }
    var forms =
        kept.group(3).contains("|") ? kept.group(3) : kept.group(3) + "|" + kept.group(3) + "s";
    return "{" + kept.group(1) + sign + accent(forms) + "}";
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
