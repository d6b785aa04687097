package dev.oarlock.domain.account.naming;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// Names as they are compared: without case, accents and punctuation, words parted by one space.
/// The marks of scripts in which they make another letter stay.
public final class NormalizedName {
  private static final Pattern ACCENTS = Pattern.compile("[\\u0300-\\u036F]+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
  private static final Set<UnicodeScript> UNSPACED =
      Set.of(
          UnicodeScript.HAN,
          UnicodeScript.HIRAGANA,
          UnicodeScript.KATAKANA,
          UnicodeScript.HANGUL,
          UnicodeScript.THAI,
          UnicodeScript.LAO,
          UnicodeScript.KHMER,
          UnicodeScript.MYANMAR);

  private NormalizedName() {}

  public static String of(String name) {
    var decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
    var bare = ACCENTS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    var composed = Normalizer.normalize(bare.replace("ß", "ss"), Normalizer.Form.NFC);
    return BETWEEN_WORDS.matcher(composed).replaceAll(" ").strip();
  }

  /// Whether it is written without spaces between words, so that a word may begin anywhere.
  public static boolean isUnspaced(String spelling) {
    return spelling.codePoints().anyMatch(it -> UNSPACED.contains(UnicodeScript.of(it)));
  }
}
