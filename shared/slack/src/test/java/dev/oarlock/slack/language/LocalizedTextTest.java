package dev.oarlock.slack.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalizedTextTest {
  private static final MessageCatalog GERMAN =
      MessageCatalog.of(
          Locale.GERMAN,
          new CatalogFile(
              Map.of(
                  "{0} left on {1}", "am {1} ging {0}",
                  "renewed for {0 month}", "um {0 Monat|Monate} verlängert",
                  "{0 account} {0:is|are} at risk", "{0 Kunde|Kunden} {0:ist|sind} gefährdet"),
              Set.of()));

  @Test
  void englishIsWhatTheCodeSays() {
    assertThat(MessageCatalog.ENGLISH.text("{0} left on {1}", "Acme", "1 Jun"))
        .isEqualTo("Acme left on 1 Jun");
  }

  @Test
  void aLanguageMayTurnValuesRound() {
    assertThat(GERMAN.text("{0} left on {1}", "Acme", "1. Juni")).isEqualTo("am 1. Juni ging Acme");
  }

  @Test
  void whatIsNotTranslatedIsSaidInEnglish() {
    assertThat(GERMAN.text("{0 reply|replies}, all read", 2)).isEqualTo("2 replies, all read");
  }

  /// Data may hold anything, and are never read as a place for other data.
  @Test
  void aValueIsNoPattern() {
    assertThat(MessageCatalog.ENGLISH.text("{0} and {1}", "{1}", "{0 day}"))
        .isEqualTo("{1} and {0 day}");
  }

  @Test
  void bracesWithoutANumberStandForThemselves() {
    assertThat(MessageCatalog.ENGLISH.text("<!date^1^{time}|{0}> {", "1 Jun"))
        .isEqualTo("<!date^1^{time}|1 Jun> {");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | renewed for 1 month  | um 1 Monat verlängert
          0 | renewed for 0 months | um 0 Monate verlängert
          9 | renewed for 9 months | um 9 Monate verlängert
          """)
  void aNounGoesWithItsNumber(int months, String english, String german) {
    assertThat(MessageCatalog.ENGLISH.text("renewed for {0 month}", months)).isEqualTo(english);
    assertThat(GERMAN.text("renewed for {0 month}", months)).isEqualTo(german);
  }

  @Test
  void aVerbGoesWithANumberToo() {
    assertThat(MessageCatalog.ENGLISH.text("{0 account} {0:is|are} at risk", 1))
        .isEqualTo("1 account is at risk");
    assertThat(GERMAN.text("{0 account} {0:is|are} at risk", 2))
        .isEqualTo("2 Kunden sind gefährdet");
  }

  @ParameterizedTest
  @CsvSource({
    "en, 1 0 1 1 1 1 1",
    "fr, 0 0 1 1 1 1 1",
    "pl, 2 0 1 2 2 1 2",
    "ru, 2 0 1 2 0 1 2",
    "cs, 2 0 1 2 2 2 2",
    "ja, 0 0 0 0 0 0 0"
  })
  void eachLanguageCountsItsOwnWay(String language, String forms) {
    var rule = PluralRule.of(Locale.of(language));
    assertThat(
            Stream.of(0, 1, 2, 5, 21, 22, 112)
                .map(it -> String.valueOf(rule.of(it)))
                .collect(Collectors.joining(" ")))
        .isEqualTo(forms);
  }
}
