package dev.oarlock.domain.account.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PersonIdTest {
  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          li,        Li
          li,        ' LI '
          Dana Lee,  dana  lee
          JÜRGEN,    jürgen
          Ju\u0308rgen, Jürgen
          straße,    STRASSE
          DANA@X.COM, dana@x.com
          """)
  void aSpellingMakesNoOtherPerson(String one, String other) {
    assertThat(new Csm(one).isSamePersonAs(new Csm(other))).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"li, lin", "jurgen, jürgen", "dana lee, danalee", "dana, dana@x.com"})
  void anotherNameIsAnotherPerson(String one, String other) {
    assertThat(new Csm(one).isSamePersonAs(new Csm(other))).isFalse();
  }
}
