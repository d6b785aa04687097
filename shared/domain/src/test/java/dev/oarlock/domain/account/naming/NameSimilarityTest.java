package dev.oarlock.domain.account.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameSimilarityTest {
  /// Winkler's own examples.
  @ParameterizedTest
  @CsvSource({
    "martha, marhta, 0.9611",
    "dixon, dicksonx, 0.8133",
    "dwayne, duane, 0.84",
    "jones, johnson, 0.8324",
    "abc, xyz, 0",
    "a, a, 1"
  })
  void likenessIsThatOfJaroAndWinkler(String one, String other, double likeness) {
    assertThat(NameLikeness.of(one, other)).isCloseTo(likeness, within(0.0001));
    assertThat(NameLikeness.of(other, one)).isCloseTo(likeness, within(0.0001));
  }

  @ParameterizedTest
  @CsvSource({
    "acme, acme, 0",
    "acme, acne, 1",
    "acme, amce, 1",
    "acme, acm, 1",
    "acme, akne, -1",
    "acm, acme, -1",
    "globex ltd, glibex ltt, 2",
    "globex ltd, glbex lt, 2",
    "globex ltd, glibez ltt, -1",
    "globex ltd, globex limited, -1"
  })
  void longerNamesForgiveASecondError(String typed, String name, int errors) {
    assertThat(NameSimilarity.typoCount(typed, name)).isEqualTo(errors);
  }
}
