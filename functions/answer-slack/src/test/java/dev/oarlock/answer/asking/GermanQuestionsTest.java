package dev.oarlock.answer.asking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.answer.RecordedSlackRequest;
import dev.oarlock.answer.SlackWorkspaceFixture;
import dev.oarlock.slack.language.LocalizedText;
import dev.oarlock.slack.language.MessageCatalog;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Who is answered in another language may ask in it; English is understood always.
class GermanQuestionsTest {
  private final SlackWorkspaceFixture workspace = new SlackWorkspaceFixture();
  private MessageCatalog before = MessageCatalog.ENGLISH;

  @BeforeEach
  void theWorkspaceIsGerman() {
    workspace.register("rw-1", "Rote Werke");
    workspace.reply(RecordedSlackRequest.health("help")); // starts the function, in English
    before = LocalizedText.speak(MessageCatalog.load("de"));
  }

  @AfterEach
  void othersReadEnglish() {
    LocalizedText.speak(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          wer ist gefährdet?           | who is at risk?           | Kunden: gefährdet
          Verlängerungen 60 Tage       | renewals 60 days          | Kunden: Verlängerung 22.
          überfällig                   | overdue                   | Kunden: Verlängerung überfällig
          Änderungen seit gestern      | changes since yesterday   | Kunden: änderte sich ab 21.
          rote Kunden nach Umsatz      | red accounts by cmrr      | Kunden: rot
          wie geht es Rote Werke?      | how is Rote Werke?        | Rote Werke: 83
          Rote Werke Prognose          | Rote Werke forecast       | Rote Werke
          meine                        | mine                      | Ich weiß nicht, welche Kunden deine sind
          warum Rote Werke             | why Rote Werke            | Rote Werke: woraus
          """)
  void aQuestionInGermanIsReadInEnglish(String typed, String english, String answer) {
    assertThat(ask(typed)).contains("Gelesen als “/health " + english + "”").contains(answer);
  }

  @Test
  void englishIsUnderstoodWithoutAWord() {
    assertThat(ask("at risk")).contains("gefährdet").doesNotContain("Gelesen als");
  }

  @Test
  void aNameIsNoWordOfAQuestion() {
    assertThat(ask("rote werke")).contains("Rote Werke: 83").doesNotContain("Gelesen als");
  }

  @Test
  void whatIsUnderstoodInNoLanguageIsAnsweredAsItWasTyped() {
    assertThat(ask("blaue Elefanten")).contains("blaue Elefanten").doesNotContain("Gelesen als");
  }

  private String ask(String typed) {
    return workspace.reply(RecordedSlackRequest.health(typed));
  }
}
