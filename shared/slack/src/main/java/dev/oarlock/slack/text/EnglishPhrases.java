package dev.oarlock.slack.text;

import static dev.oarlock.slack.language.LocalizedText.text;

import java.util.List;

/// Small things that make a sentence.
public final class EnglishPhrases {
  private EnglishPhrases() {}

  /// `a`, `a and b`, `a, b and c`.
  public static String join(List<String> parts) {
    return join(parts, text(" and "));
  }

  /// The same with another last link, such as ` or `.
  public static String join(List<String> parts, String link) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    var head = parts.subList(0, parts.size() - 1);
    return String.join(", ", head) + link + parts.getLast();
  }

  /// `1 account`, `3 accounts`.
  public static String counted(long count, String noun) {
    return count + " " + (count == 1 ? noun : noun + "s");
  }

  /// `1 call of their own`, `3 calls of their own`.
  public static String counted(long count, String one, String many) {
    return count + " " + (count == 1 ? one : many);
  }

  /// A number with its sign: `+6`, `−14`, `0`.
  public static String signed(int points) {
    return points > 0 ? "+" + points : points < 0 ? "−" + -points : "0";
  }

  /// `Adoption` at the start of a sentence.
  public static String capitalize(String phrase) {
    return phrase.isEmpty()
        ? phrase
        : phrase.substring(0, phrase.offsetByCodePoints(0, 1)).toUpperCase(java.util.Locale.ROOT)
            + phrase.substring(phrase.offsetByCodePoints(0, 1));
  }
}
