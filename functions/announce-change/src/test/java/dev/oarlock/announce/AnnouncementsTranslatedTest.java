package dev.oarlock.announce;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.testing.PseudoLanguage;
import dev.oarlock.slack.language.CatalogFile;
import dev.oarlock.slack.language.LocalizedText;
import dev.oarlock.slack.language.MessageCatalog;
import dev.oarlock.testing.FakeSlackApi;
import dev.oarlock.testing.LocalTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// In a language in which each letter has an accent, no alert, gong or message of a room that is
/// posted for a sample of the events has two words side by side without one, but for names and
/// notes.
class AnnouncementsTranslatedTest {
  private static final Path EVENTS = Path.of("../../events");
  private static final String ROUTES =
      """
      {"default":"#customer-health","gong":"#gong","ops":"#ops","leads":"#leads"}
      """;

  private static final MessageCatalog ACCENTED =
      MessageCatalog.of(Locale.ENGLISH, CatalogFile.read(PseudoLanguage.catalog()));

  private static final MessageCatalog BEFORE = LocalizedText.speak(ACCENTED);

  @AfterAll
  static void speakAsBefore() {
    LocalizedText.speak(BEFORE);
  }

  /// What Oarlock announced, as recorded.
  static List<String> samples() throws IOException {
    try (Stream<Path> files = Files.walk(EVENTS, 2)) {
      return files
          .filter(file -> file.toString().endsWith(".json") && !file.endsWith("schema.json"))
          .filter(file -> read(file).path("source").asText().equals("oarlock"))
          .map(file -> EVENTS.relativize(file).toString())
          .sorted()
          .toList();
    }
  }

  private static JsonNode read(Path file) {
    try {
      return JsonTree.parse(Files.readString(file));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void nothingThatIsPostedHasASentenceInEnglish(String sample) throws IOException {
    var told = values(read(EVENTS.resolve(sample)));
    try (var slack = new FakeSlackApi()) {
      var function = AnnouncementFixture.handler(LocalTable.empty(), slack, ROUTES);
      LocalizedText.speak(ACCENTED); // a function begins in the language it is set to
      AnnouncementFixture.answer(function, AnnouncementFixture.recorded(sample));

      for (var post : slack.posts()) {
        assertThat(english(post.text(), told)).isEmpty();
        if (!post.blocks().isEmpty()) {
          shown(JsonTree.parse(post.blocks()))
              .forEach(text -> assertThat(english(text, told)).isEmpty());
        }
      }
    }
  }

  private static List<String> english(String text, Set<String> told) {
    return PseudoLanguage.unaccented(text).stream()
        .filter(words -> told.stream().noneMatch(it -> it.contains(words)))
        .toList();
  }

  /// Names and notes that the event has, but none of what the domain says in it.
  private static Set<String> values(JsonNode event) {
    return Set.copyOf(
        Stream.of("name", "note", "text")
            .flatMap(field -> event.at("/detail").findValuesAsText(field).stream())
            .filter(it -> !it.isEmpty())
            .toList());
  }

  private static List<String> shown(JsonNode node) {
    var said = new ArrayList<String>();
    node.findParents("text").stream()
        .map(it -> it.get("text"))
        .filter(JsonNode::isTextual)
        .forEach(it -> said.add(it.asText()));
    return said;
  }
}
