package dev.oarlock.domain.account.identity;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/// One of our people, however a system writes the name: case and spaces make no other person,
/// accents do.
public record PersonId(String value) {
  private static final Pattern SPACES = Pattern.compile("\\s+");

  public static PersonId of(String name) {
    var composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    // up and down again, because some letters are alike in only one of the two cases
    var folded = composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    return new PersonId(SPACES.matcher(folded.strip()).replaceAll(" "));
  }

  @Override
  public String toString() {
    return value;
  }
}
