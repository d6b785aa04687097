package dev.oarlock.slack.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class QuestionWordsTest {
  private static final QuestionWords GERMAN =
      QuestionWords.of(
          Map.of(
              "how is", "wie geht es|wie geht's",
              "at risk", "gefährdet | in Gefahr",
              "red", "rot|rote",
              "forecast", "prognose"));

  @Test
  void eachWordHasItsEnglishWhateverTheCase() {
    assertThat(GERMAN.english("Rote, in gefahr")).first().isEqualTo("red, at risk");
    assertThat(GERMAN.english("WIE GEHT ES acme?")).first().isEqualTo("how is acme?");
  }

  @Test
  void aNameThatHoldsAWordIsReadAsItIsToo() {
    assertThat(GERMAN.english("wie geht es Rote Werke?"))
        .contains("how is red Werke?", "how is Rote Werke?");
    assertThat(GERMAN.english("Rote Werke Prognose?")).contains("Rote Werke forecast");
  }

  @Test
  void aPartOfAWordIsNone() {
    assertThat(GERMAN.english("Rothaus brotrot")).isEmpty();
    assertThat(QuestionWords.NONE.english("rot")).isEmpty();
  }

  @Test
  void whatIsTypedIsNoMessage() {
    var file =
        CatalogFile.read(
            """
            msgid "red"
            msgstr "rot"
            msgctxt "typed"
            msgid "red"
            msgstr "rot|rote"
            """);

    assertThat(file.messages()).containsExactly(Map.entry("red", "rot"));
    assertThat(file.typed()).containsExactly(Map.entry("red", "rot|rote"));
  }
}
