package dev.oarlock.answer;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.domain.testing.PseudoLanguage;
import dev.oarlock.slack.language.CatalogFile;
import dev.oarlock.slack.language.LocalizedText;
import dev.oarlock.slack.language.MessageCatalog;
import dev.oarlock.testing.FakeSlackApi;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// In a language in which each letter has an accent, no answer, list, report or form has two words
/// side by side without one, but for names and what people type.
class AnswersTranslatedTest {
  private static final LocalDate TODAY = SlackWorkspaceFixture.TODAY;

  private static final Set<String> NAMES =
      Set.of("Acme Corp", "Acme Labs", "SaaS Capital", "Pacific Crest");

  private static MessageCatalog before = MessageCatalog.ENGLISH;
  private static final FakeSlackApi SLACK = new FakeSlackApi();
  private static final SlackWorkspaceFixture WORKSPACE = workspace();

  @BeforeAll
  static void speakAnotherLanguage() {
    before =
        LocalizedText.speak(
            MessageCatalog.of(Locale.ENGLISH, CatalogFile.read(PseudoLanguage.catalog())));
  }

  @AfterAll
  static void speakAsBefore() {
    LocalizedText.speak(before);
    SLACK.close();
  }

  /// One account that renews soon and is in red, one that is overdue, one without contracts.
  private static SlackWorkspaceFixture workspace() {
    var workspace = new SlackWorkspaceFixture(Map.of("SLACK_API_URL", SLACK.url()));
    var start = TODAY.plusDays(30).minusMonths(12);
    var acme =
        AccountLog.of("acme")
            .on(start, customer("Acme Corp"))
            .on(start, signed("K-1", start.toString(), 12, line("seats", 100, 12_400)));
    workspace.save(
        AccountStateBuilder.of(acme, TODAY)
            .withScore(31)
            .withChurnProbability(0.3, TODAY.plusDays(30)));
    var late = TODAY.minusDays(9).minusMonths(12);
    var labs =
        AccountLog.of("acme-labs")
            .on(late, customer("Acme Labs"))
            .on(late, signed("K-2", late.toString(), 12, line("seats", 10, 900)));
    workspace.save(AccountStateBuilder.of(labs, TODAY).withScore(55));
    workspace.book(AccountStateBuilder.of(acme, TODAY));
    return workspace;
  }

  static List<String> answered() {
    return TypedQuestions.ANSWERED;
  }

  static List<String> forms() {
    return TypedQuestions.FORMS;
  }

  @ParameterizedTest
  @MethodSource("answered")
  void noAnswerHasASentenceInEnglish(String typed) {
    var answer = WORKSPACE.ask(TypedQuestions.request(typed));

    var body = answer.get("body").asText();
    assertThat(body.isEmpty() ? List.of() : english(JsonTree.parse(body))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("forms")
  void noFormHasASentenceInEnglish(String typed) {
    var before = SLACK.views().size();

    WORKSPACE.ask(TypedQuestions.request(typed));

    var opened = SLACK.views().subList(before, SLACK.views().size());
    assertThat(opened).hasSizeLessThan(2).flatExtracting(AnswersTranslatedTest::english).isEmpty();
  }

  private static List<String> english(JsonNode shown) {
    var said = new ArrayList<String>();
    collect(shown, said);
    return said.stream()
        .flatMap(it -> PseudoLanguage.unaccented(it).stream())
        .filter(words -> NAMES.stream().noneMatch(words::contains))
        .toList();
  }

  private static void collect(JsonNode node, List<String> said) {
    node.properties()
        .forEach(field -> {
          if (field.getValue().isTextual() && field.getKey().matches("text|alt_text|title|label")) {
            said.add(field.getValue().asText());
          }
        });
    node.forEach(part -> collect(part, said));
  }
}
