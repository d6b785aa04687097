package dev.oarlock.domain.account.naming;

/// How alike two spellings are, from 0 to 1, after Jaro and Winkler: letters in common at about the
/// same place, and a common beginning counts for more.
final class NameLikeness {
  /// Of those less alike than this a common beginning says nothing (Winkler's own constants).
  private static final double ALIKE = 0.7;

  private static final int LONGEST_BEGINNING = 4;
  private static final double BEGINNING_WEIGHT = 0.1;

  private NameLikeness() {}

  static double of(String one, String other) {
    var jaro = one.length() <= other.length() ? jaro(one, other) : jaro(other, one);
    return jaro < ALIKE ? jaro : jaro + BEGINNING_WEIGHT * commonBeginning(one, other) * (1 - jaro);
  }

  private static double jaro(String shorter, String longer) {
    var reach = Math.max(longer.length() / 2 - 1, 0);
    var taken = new boolean[longer.length()];
    var ofShorter = new StringBuilder();
    for (var i = 0; i < shorter.length(); i++) {
      var end = Math.min(i + reach + 1, longer.length());
      for (var j = Math.max(i - reach, 0); j < end; j++) {
        if (!taken[j] && shorter.charAt(i) == longer.charAt(j)) {
          taken[j] = true;
          ofShorter.append(shorter.charAt(i));
          break;
        }
      }
    }
    return ofShorter.isEmpty()
        ? 0
        : jaro(
            ofShorter.length(),
            outOfOrder(ofShorter, longer, taken) / 2.0,
            new int[] {shorter.length(), longer.length()});
  }

  private static double jaro(double common, double swapped, int[] lengths) {
    return (common / lengths[0] + common / lengths[1] + (common - swapped) / common) / 3;
  }

  private static int outOfOrder(CharSequence common, String longer, boolean[] taken) {
    var differ = 0;
    var at = 0;
    for (var j = 0; j < longer.length(); j++) {
      if (taken[j]) {
        differ += common.charAt(at++) == longer.charAt(j) ? 0 : 1;
      }
    }
    return differ;
  }

  private static int commonBeginning(String one, String other) {
    var most = Math.min(LONGEST_BEGINNING, Math.min(one.length(), other.length()));
    var common = 0;
    while (common < most && one.charAt(common) == other.charAt(common)) {
      common++;
    }
    return common;
  }
}
