package dev.oarlock.domain.account.naming;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Stream;

/// A piece of a spelling that a typing error elsewhere in it leaves whole. A spelling is cut into
/// one piece more than there may be errors, so of what was typed at least one piece is in its place
/// or next to it; that is all that has to be looked for (after Pass-Join, Li et al. 2011). Swapped
/// letters of short words are found by the letters alone.
public record TypoSegment(int length, int number, String text) {
  private static final int ALL_LETTERS = 0;
  private static final int SHORTEST = NameSimilarity.MIN_LENGTH - 1;

  /// From this length on, two errors can have been made in it.
  private static final int TWO_ERRORS = NameSimilarity.LONG_LENGTH - EditDistance.MOST;

  /// Who types more of a name makes no error that one could tell from another name.
  private static final int LONGEST = 60;

  /// Those of a name, or of a word of it.
  public static Set<TypoSegment> of(String spelling) {
    var length = spelling.length();
    var segments = new LinkedHashSet<TypoSegment>();
    if (length < SHORTEST || length > LONGEST || isTorn(spelling)) {
      return segments;
    }
    for (var number = 1; number <= count(length); number++) {
      var end = start(length, number + 1);
      segments.add(new TypoSegment(length, number, spelling.substring(start(length, number), end)));
    }
    if (length >= NameSimilarity.MIN_LENGTH && length < NameSimilarity.LONG_LENGTH) {
      segments.add(letters(spelling));
    }
    return segments;
  }

  /// Those that a spelling has at least one of, if what was typed is it with typing errors.
  public static Set<TypoSegment> within(String typed) {
    var segments = new LinkedHashSet<TypoSegment>();
    if (typed.length() < SHORTEST || isTorn(typed)) {
      return segments;
    }
    var errors = NameSimilarity.errorsIn(typed);
    for (var difference = -errors; difference <= errors; difference++) {
      var length = typed.length() - difference;
      if (length >= SHORTEST && length <= LONGEST) {
        within(typed, length).forEach(segments::add);
      }
    }
    if (typed.length() >= NameSimilarity.MIN_LENGTH
        && typed.length() < NameSimilarity.LONG_LENGTH) {
      segments.add(letters(typed));
    }
    return segments;
  }

  /// All errors behind the first piece, all before the last one, or one on either side of the
  /// middle.
  private static Stream<TypoSegment> within(String typed, int length) {
    var last = count(length);
    var difference = typed.length() - length;
    var ends = Stream.of(at(typed, length, 1, 0), at(typed, length, last, difference));
    var middle =
        NameSimilarity.errorsIn(typed) < 2
            ? Stream.<TypoSegment>empty()
            : Stream.of(0, -1, 1)
                .filter(shift -> Math.abs(difference - shift) <= 1)
                .map(shift -> at(typed, length, 2, shift));
    return Stream.concat(ends, middle);
  }

  private static TypoSegment at(String typed, int length, int number, int shift) {
    var start = start(length, number) + shift;
    var end = start(length, number + 1) + shift;
    return new TypoSegment(length, number, typed.substring(start, end));
  }

  private static TypoSegment letters(String spelling) {
    return new TypoSegment(spelling.length(), ALL_LETTERS, NameSimilarity.sorted(spelling));
  }

  private static int count(int length) {
    return length < TWO_ERRORS ? 2 : 3;
  }

  /// Where a piece starts; the one after the last, at the end.
  private static int start(int length, int number) {
    return (number - 1) * length / count(length);
  }

  /// A letter of two characters cannot be cut.
  private static boolean isTorn(String spelling) {
    return spelling.chars().anyMatch(it -> Character.isSurrogate((char) it));
  }
}
