package dev.oarlock.slack.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.phrase.DomainPhrase;
import dev.oarlock.domain.testing.PseudoLanguage;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/// A sentence of the domain comes in English; it is said by the message that it was made of.
class PhraseBookTest {
  private static final Map<String, String> GERMAN =
      Map.ofEntries(
          Map.entry("no use for {0 week}", "seit {0 Woche|Wochen} keine Nutzung"),
          Map.entry(
              "no use for {0 week} or more", "seit mindestens {0 Woche|Wochen} keine Nutzung"),
          Map.entry("{0} of licences active", "{0} der Lizenzen aktiv"),
          Map.entry("{0 week}", "{0 Woche|Wochen}"),
          Map.entry("{0} or more", "mindestens {0}"),
          Map.entry("ease {0} of 7", "Einfachheit {0} von 7"),
          Map.entry("now known: {0}", "jetzt bekannt: {0}"),
          Map.entry("first data on {0}", "erste Daten zu {0}"),
          Map.entry("Adoption", "Nutzung"),
          Map.entry("overridden until {0}: {1!}", "übersteuert bis {0}: {1!}"),
          Map.entry("they are live", "sie sind produktiv"),
          Map.entry(
              "{0 missing feature} {0:blocks|block} them",
              "{0 fehlende Funktion|fehlende Funktionen} {0:hält|halten} sie auf"));

  private static final MessageCatalog CATALOG =
      MessageCatalog.of(Locale.GERMANY, new CatalogFile(GERMAN, GERMAN.keySet()));

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          no use for 1 week            | seit 1 Woche keine Nutzung
          no use for 5 weeks or more   | seit mindestens 5 Wochen keine Nutzung
          64 % → 20 % of licences active | 64 % → 20 % der Lizenzen aktiv
          3 weeks → 5 weeks            | 3 Wochen → 5 Wochen
          ease 5.5 of 7                | Einfachheit 5,5 von 7
          now known: ease 6 or more of 7 | jetzt bekannt: Einfachheit mindestens 6 von 7
          first data on adoption       | erste Daten zu Nutzung
          no use for 2 weeks; they are live | seit 2 Wochen keine Nutzung; sie sind produktiv
          1 missing feature blocks them | 1 fehlende Funktion hält sie auf
          2 missing features block them | 2 fehlende Funktionen halten sie auf
          """)
  void aSentenceIsSaidByItsMessage(String english, String german) {
    assertThat(CATALOG.said(english)).isEqualTo(german);
  }

  @Test
  void whatSomebodyWroteStaysAsItIs() {
    assertThat(CATALOG.said("overridden until 3 Mar 2027: they are live"))
        .isEqualTo("übersteuert bis 03.03.2027: they are live");
  }

  @Test
  void whatIsOfNoMessageStaysAsItIs() {
    assertThat(CATALOG.said("in no catalog: at all")).isEqualTo("in no catalog: at all");
    assertThat(MessageCatalog.ENGLISH.said("no use for 1 week")).isEqualTo("no use for 1 week");
  }

  private static final CatalogFile PSEUDO = CatalogFile.read(PseudoLanguage.catalog());
  private static final MessageCatalog ACCENTED = MessageCatalog.of(Locale.ENGLISH, PSEUDO);

  static Stream<String> phrases() {
    return PSEUDO.phrases().stream().filter(it -> it.matches(".*\\p{L}{2}.*"));
  }

  /// Whatever values it has, none is taken for another, and none is left in English.
  @ParameterizedTest
  @MethodSource("phrases")
  void eachPhraseOfTheDomainIsRecognised(String phrase) {
    for (var number : new int[] {1, 7}) {
      var values = new Object[] {number, number + 1, number + 2, number + 3, number + 4};
      assertThat(ACCENTED.said(DomainPhrase.phrase(phrase, values)))
          .isEqualTo(ACCENTED.text(phrase, values));
    }
  }
}
