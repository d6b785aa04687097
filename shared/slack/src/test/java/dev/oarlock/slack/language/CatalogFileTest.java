package dev.oarlock.slack.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CatalogFileTest {
  @Test
  void messagesStandUnderTheirEnglish() {
    var file =
        CatalogFile.read(
            """
            # a language
            msgid ""
            msgstr "Content-Type: text/plain; charset=UTF-8\\n"

            #: HealthView, BookView
            msgid "Owner"
            msgstr "Betreut von"

            msgid "says \\"no\\"\\n"
            "in two lines"
            msgstr "sagt „nein“\\n"
            "in zwei Zeilen"
            """);

    assertThat(file.messages())
        .hasSize(2)
        .containsEntry("Owner", "Betreut von")
        .containsEntry("says \"no\"\nin two lines", "sagt „nein“\nin zwei Zeilen");
  }

  @Test
  void whatIsNotTranslatedOrDoubtfulIsLeftOut() {
    var file =
        CatalogFile.read(
            """
            msgid "Lost"
            msgstr ""
            #, fuzzy
            msgid "Late"
            msgstr "Tot"
            msgid "Less"
            msgstr "Weniger"
            """);

    assertThat(file.messages()).containsOnlyKeys("Less");
  }

  @Test
  void aPhraseOfTheDomainIsKnownWhetherItIsTranslatedOrNot() {
    var file =
        CatalogFile.read(
            """
            msgid "Lost"
            msgstr "Verloren"
            msgctxt "phrase"
            msgid "gave notice"
            msgstr ""
            msgctxt "phrase"
            msgid "steady use"
            msgstr "stetige Nutzung"
            """);

    assertThat(file.phrases()).containsOnly("gave notice", "steady use");
    assertThat(file.messages()).containsOnlyKeys("Lost", "steady use");
  }

  @Test
  void aLineThatIsNoneIsNamed() {
    assertThatThrownBy(() -> CatalogFile.read("msgid \"a\"\nmsgstr b"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("line 2 has no text in quotes: b");
  }
}
