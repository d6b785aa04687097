package dev.oarlock.domain.learn;

import java.util.HexFormat;

/// 64 bits that differ when what was added differs: tells data apart and draws lots that are the
/// same on every run. Not for secrets.
record Fingerprint(long value) {
  private static final long START = 0xcbf29ce484222325L;
  private static final long STEP = 0x100000001b3L;

  static Fingerprint none() {
    return new Fingerprint(START);
  }

  /// The text and where it ends.
  Fingerprint with(String text) {
    var sum = value;
    for (int i = 0; i < text.length(); i++) {
      sum = (sum ^ text.charAt(i)) * STEP;
    }
    return new Fingerprint(mixed((sum ^ 0x1f) * STEP));
  }

  Fingerprint with(double number) {
    return with(Double.doubleToLongBits(number));
  }

  Fingerprint with(long number) {
    return new Fingerprint(mixed(value ^ number));
  }

  /// 16 hexadecimal digits.
  String text() {
    return HexFormat.of().toHexDigits(value);
  }

  /// Spreads every bit over all bits (the finisher of SplitMix64).
  private static long mixed(long bits) {
    var x = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
    return x ^ (x >>> 31);
  }
}
