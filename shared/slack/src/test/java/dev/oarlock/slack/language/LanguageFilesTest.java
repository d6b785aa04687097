package dev.oarlock.slack.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.slack.card.SlackMessage;
import dev.oarlock.slack.testing.AcmeState;
import dev.oarlock.slack.view.health.HealthView;
import dev.oarlock.slack.view.metric.MetricsMeaningView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class LanguageFilesTest {
  private static final Path FOLDER = Path.of("../../languages");
  private static final Pattern VALUE = Pattern.compile("\\{(\\d+|\\w+)");

  @Test
  void aTranslationIsOfAMessageThatThereIsAndHasItsValues() throws IOException {
    var template = Files.readString(FOLDER.resolve("messages.pot"));
    for (var file : languages()) {
      var catalog = CatalogFile.read(Files.readString(file));
      assertThat(CatalogFile.read(template).phrases()).containsAll(catalog.phrases());
      assertThat(TypedEnglish.WORDS).containsAll(catalog.typed().keySet());
      catalog
          .messages()
          .forEach((english, said) -> {
            assertThat(template).contains("msgid " + MessageTemplate.quoted(english) + "\n");
            assertThat(values(said)).as(english).isEqualTo(values(english));
          });
    }
  }

  /// A message without its German would stand in English beside others on one card.
  @Test
  void germanIsComplete() throws IOException {
    var template = Files.readString(FOLDER.resolve("messages.pot"));
    var all = CatalogFile.read(template.replace("msgstr \"\"", "msgstr \"said\"")).messages();
    var german = CatalogFile.read(Files.readString(FOLDER.resolve("de.po"))).messages();
    assertThat(all).hasSizeGreaterThan(2_500);
    assertThat(german).containsKeys(all.keySet().toArray(String[]::new));
  }

  @Test
  void aGermanCardHasGermanSentencesDaysAndAmounts() throws IOException {
    var german = CatalogFile.read(Files.readString(FOLDER.resolve("de.po")));
    var before = LocalizedText.speak(MessageCatalog.of(Locale.GERMANY, german));
    try {
      assertThat(SlackMessage.sure(HealthView.of(AcmeState.red(), AcmeState.TODAY)).text())
          .contains("Gesundheit: 34 von 100", "Kündigungswahrscheinlichkeit:", "Betreut von:")
          .containsPattern("\\d{2}\\.\\d{2}\\.\\d{4}")
          .containsPattern("12\\.400.€ im Monat");
    } finally {
      LocalizedText.speak(before);
    }
  }

  @Test
  void whatOthersReportIsGermanToItsSources() throws IOException {
    var german = CatalogFile.read(Files.readString(FOLDER.resolve("de.po")));
    var before = LocalizedText.speak(MessageCatalog.of(Locale.GERMANY, german));
    try {
      assertThat(SlackMessage.sure(MetricsMeaningView.of()).text())
          .contains("102 % im Jahr (SaaS Capital, 2023: Kundenbindung im B2B-SaaS, Mediane)")
          .doesNotContain("medians", "literature", "healthy");
    } finally {
      LocalizedText.speak(before);
    }
  }

  private static List<Path> languages() throws IOException {
    try (var files = Files.list(FOLDER)) {
      return files.filter(file -> file.toString().endsWith(".po")).toList();
    }
  }

  private static TreeSet<String> values(String message) {
    var names = new TreeSet<String>();
    VALUE.matcher(message).results().map(MatchResult::group).forEach(names::add);
    return names;
  }
}
