package dev.oarlock.slack.command.phrase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.account.identity.AccountId;
import dev.oarlock.slack.command.HealthCommand;
import dev.oarlock.slack.command.parser.HealthCommandParser;
import dev.oarlock.slack.command.team.EscalateCommand;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedNameTest {
  private static final AccountId MADE_UP = new AccountId("spreadsheet-Quill-Co-cbc1ba5b6da88eda");

  @ParameterizedTest
  @CsvSource({
    "acme,                   Acme Inc,      acme",
    "acme,                   acme,          acme",
    "cus_9,                  Quill & Co,    Quill & Co",
    "001A000001ABCDEFGH,     Quill & Co,    Quill & Co",
    "spreadsheet-Quill,      Quill,         Quill",
    "a-17,                   東京サーバー,    東京サーバー",
    "a-17,                   3M,            3M"
  })
  void nobodyTypesTheNumberOfAnotherSystem(String id, String name, String typed) {
    assertThat(TypedName.of(new AccountId(id), name)).isEqualTo(typed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "🚀🚀",
        "Log Snooze",
        "Why Not",
        "Quill: the paper",
        "Quill `code`",
        "a \"b\"",
        "Booking.com",
        "a name of more than forty letters, which is long"
      })
  void aNameThatACommandWouldMisreadIsNotTyped(String name) {
    assertThat(TypedName.of(MADE_UP, name)).isEqualTo(MADE_UP.value());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Quill & Co", "O'Neill + Sons, Inc.", "At Risk", "AC/DC (UK)", "Mine", "مرحبا"})
  void whatIsTypedIsReadAsThatName(String name) {
    var typed = TypedName.of(MADE_UP, name);

    assertThat(typed).isEqualTo(name);
    for (var words :
        new String[] {
          "why",
          "signs",
          "plays",
          "play adoption-sprint",
          "log meeting",
          "hand over to @dana: she knows their CFO",
          "snooze 7 days: their champion is back on Monday",
          "resolve: they renewed by phone",
          "pulse 2 for 90 days because low-adoption: nobody calls back",
          "override 80 for 30 days because renewal-agreed: signed"
        }) {
      assertThat(health(typed + " " + words))
          .isInstanceOfSatisfying(
              HealthCommand.AboutAccount.class, it -> assertThat(it.name()).isEqualTo(name));
    }
  }

  @Test
  void anEscalationIsToldByTheNameToo() {
    var typed = TypedName.of(MADE_UP, "Quill & Co");

    assertThat(EscalateCommand.parse(typed + " close: they stay"))
        .isInstanceOfSatisfying(
            EscalateCommand.EscalationWords.class,
            it -> assertThat(it.name()).isEqualTo("Quill & Co"));
  }

  private static HealthCommand health(String typed) {
    return new HealthCommandParser(LocalDate.parse("2026-12-01"), Locale.UK).parse(typed);
  }
}
