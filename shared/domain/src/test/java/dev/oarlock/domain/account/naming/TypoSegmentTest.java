package dev.oarlock.domain.account.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class TypoSegmentTest {
  @Property
  void whateverIsATypingErrorHasAPieceInCommonWithTheName(
      @ForAll("names") String name, @ForAll("edits") String edits) {
    var typed = edited(name, edits);

    if (NameSimilarity.typoCount(typed, name) >= 0) {
      assertThat(Collections.disjoint(TypoSegment.within(typed), TypoSegment.of(name)))
          .as(typed + " for " + name)
          .isFalse();
    }
  }

  @Test
  void whatIsLookedForIsFewHoweverLongTheNameIs() {
    assertThat(TypoSegment.within("acme")).hasSizeLessThanOrEqualTo(7);
    assertThat(TypoSegment.within("globex corporation international")).hasSizeLessThanOrEqualTo(19);
    assertThat(TypoSegment.of("globex corporation international")).hasSize(3);
    assertThat(TypoSegment.within("ac")).isEmpty();
  }

  @Provide
  Arbitrary<String> names() {
    return Arbitraries.strings().withChars("abc d").ofMinLength(3).ofMaxLength(14);
  }

  /// One or two errors: what happens, where, and with which letter.
  @Provide
  Arbitrary<String> edits() {
    var kind = Arbitraries.of('w', 'm', 'a', 's');
    var place = Arbitraries.chars().range('0', '=');
    var letter = Arbitraries.of('a', 'b', 'x');
    return Combinators.combine(kind, place, letter)
        .as((what, where, with) -> "" + what + where + with)
        .list()
        .ofMinSize(0)
        .ofMaxSize(2)
        .map(all -> String.join("", all));
  }

  private static String edited(String name, String edits) {
    var typed = new StringBuilder(name);
    for (var i = 0; i < edits.length(); i += 3) {
      var at = (edits.charAt(i + 1) - '0') % typed.length();
      switch (edits.charAt(i)) {
        case 'w' -> typed.setCharAt(at, edits.charAt(i + 2));
        case 'm' -> typed.deleteCharAt(at);
        case 'a' -> typed.insert(at, edits.charAt(i + 2));
        default -> typed.append(typed.charAt(at)).deleteCharAt(at); // moved to the end
      }
    }
    return typed.toString();
  }
}
