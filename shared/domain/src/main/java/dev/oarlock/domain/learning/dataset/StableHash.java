package dev.oarlock.domain.learning.dataset;

import java.util.HexFormat;

/// A 64-bit hash that is the same on every run: it identifies data and replaces random draws. Not
/// for secrets.
public record StableHash(long value) {
  private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  public static StableHash empty() {
    return new StableHash(OFFSET_BASIS);
  }

  /// Adds a text and its end.
  public StableHash with(String text) {
    var sum = value;
    for (int i = 0; i < text.length(); i++) {
      sum = (sum ^ text.charAt(i)) * PRIME;
    }
    return new StableHash(mixed((sum ^ 0x1f) * PRIME));
  }

  StableHash with(double number) {
    return with(Double.doubleToLongBits(number));
  }

  public StableHash with(long number) {
    return new StableHash(mixed(value ^ number));
  }

  /// 16 hexadecimal digits.
  String hex() {
    return HexFormat.of().toHexDigits(value);
  }

  /// Spreads every bit over all bits (the finisher of SplitMix64).
  private static long mixed(long bits) {
    var x = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
    x = (x ^ (x >>> 27)) * 0x94d049bb133111ebL;
    return x ^ (x >>> 31);
  }
}
