package dev.oarlock.slack.directory;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// Names as they are compared: without case, accents and punctuation, words parted by one space.
final class NormalizedName {
  private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
  private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

  private NormalizedName() {}

  static String of(String name) {
    var decomposed = Normalizer.normalize(name, Normalizer.Form.NFKD);
    var bare = ACCENTS.matcher(decomposed).replaceAll("").toLowerCase(Locale.ROOT);
    return BETWEEN_WORDS.matcher(bare.replace("ß", "ss")).replaceAll(" ").strip();
  }
}
