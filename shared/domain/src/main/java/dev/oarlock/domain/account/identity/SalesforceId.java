package dev.oarlock.domain.account.identity;

import java.util.Optional;
import java.util.regex.Pattern;

/// The two forms of a record's id in Salesforce: 15 characters whose case matters, in reports, and
/// the same with a checksum of 3 that says which of them are capitals, everywhere else. The
/// checksum is right by chance in one of 32,768 texts of this shape, so other systems' ids are safe
/// whatever the system is called.
public final class SalesforceId {
  private static final Pattern SHORT = Pattern.compile("[A-Za-z0-9]{15}");
  private static final Pattern LONG = Pattern.compile("[A-Za-z0-9]{15}[A-Z0-5]{3}");
  private static final String DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
  private static final int LENGTH = 15;
  private static final int BLOCK = 5;
  private static final int FEWEST_DIGITS = 4;

  private SalesforceId() {}

  /// The 15 characters of an id of 18; any other id as it is.
  public static String shortForm(String id) {
    return LONG.matcher(id).matches() && id.endsWith(checksum(id)) ? id.substring(0, LENGTH) : id;
  }

  /// The 18 characters of an id of 15.
  public static Optional<String> longForm(String id) {
    return SHORT.matcher(id).matches() ? Optional.of(id + checksum(id)) : Optional.empty();
  }

  /// The same id in its other form, where a text may be one.
  public static Optional<String> otherForm(String id) {
    var shorter = shortForm(id);
    return shorter.equals(id) ? longForm(id) : Optional.of(shorter);
  }

  /// Whether a text reads like one: a name of this length has not so many digits.
  public static boolean isLike(String text) {
    return (SHORT.matcher(text).matches() || LONG.matcher(text).matches())
        && text.chars().filter(Character::isDigit).count() >= FEWEST_DIGITS;
  }

  /// A character for each five: a bit for each of them that is a capital, the first the lowest.
  private static String checksum(String id) {
    var checksum = new StringBuilder();
    for (var start = 0; start < LENGTH; start += BLOCK) {
      var capitals = 0;
      for (var i = 0; i < BLOCK; i++) {
        var letter = id.charAt(start + i);
        capitals |= letter >= 'A' && letter <= 'Z' ? 1 << i : 0;
      }
      checksum.append(DIGITS.charAt(capitals));
    }
    return checksum.toString();
  }
}
