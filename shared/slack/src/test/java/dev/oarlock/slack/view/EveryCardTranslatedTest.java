package dev.oarlock.slack.view;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.domain.testing.PseudoLanguage;
import dev.oarlock.slack.card.SlackMessage;
import dev.oarlock.slack.language.CatalogFile;
import dev.oarlock.slack.language.LocalizedText;
import dev.oarlock.slack.language.MessageCatalog;
import dev.oarlock.slack.testing.VisibleText;
import dev.oarlock.slack.view.health.AlreadySharedView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// In a language in which each letter has an accent, no card has two words side by side without
/// one, but for what people type and what they and accounts are called.
class EveryCardTranslatedTest {
  private static final Path ACME =
      Path.of("src/test/java/dev/oarlock/slack/testing/AcmeState.java");
  private static final Path CARDS =
      Path.of("src/test/java/dev/oarlock/slack/view/EveryCardTest.java");

  private static MessageCatalog before = MessageCatalog.ENGLISH;
  private static String kept = "";

  @BeforeAll
  static void speakAnotherLanguage() throws IOException {
    kept = sources().replaceAll("\"\\s*\\+\\s*\"", "").toLowerCase(Locale.ROOT);
    before =
        LocalizedText.speak(
            MessageCatalog.of(Locale.ENGLISH, CatalogFile.read(PseudoLanguage.catalog())));
  }

  @AfterAll
  static void speakAsBefore() {
    LocalizedText.speak(before);
  }

  private static String sources() throws IOException {
    return Files.readString(CARDS) + Files.readString(ACME);
  }

  static List<String> names() {
    return EveryCardTest.names().toList();
  }

  @ParameterizedTest
  @MethodSource("names")
  void noSentenceStaysInEnglish(String name) {
    var card = EveryCardTest.cards().getOrDefault(name, AlreadySharedView.of());
    assertThat(english(VisibleText.of(card))).isEmpty();
    assertThat(english(SlackMessage.sure(card).text())).isEmpty();
  }

  private static List<String> english(String shown) {
    return PseudoLanguage.unaccented(shown).stream()
        .filter(words -> !kept.contains(words.toLowerCase(Locale.ROOT)))
        .toList();
  }
}
