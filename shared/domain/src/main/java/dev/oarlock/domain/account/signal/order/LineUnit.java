package dev.oarlock.domain.account.signal.order;

import java.util.Locale;
import java.util.Set;

/// What the quantity of a contract line counts: seats, or anything else, such as `call`, `gb`,
/// `hour`, `day` or `flat`. Only seats are licences.
public record LineUnit(String word) {
  private static final int MAX_LENGTH = 40;
  private static final Set<String> SEAT_WORDS =
      Set.of("seats", "user", "users", "licence", "licences", "license", "licenses");

  public static final LineUnit SEAT = new LineUnit("seat");

  /// What people call a thing that is not a seat, where nobody says what it is.
  public static final LineUnit OTHER = new LineUnit("other");

  public LineUnit {
    word = word.strip().toLowerCase(Locale.ROOT);
    if (word.isEmpty() || word.length() > MAX_LENGTH) {
      throw new IllegalArgumentException("unit is not 1 to 40 characters: " + word);
    }
    word = SEAT_WORDS.contains(word) ? "seat" : word;
  }

  public boolean isSeat() {
    return word.equals("seat");
  }
}
