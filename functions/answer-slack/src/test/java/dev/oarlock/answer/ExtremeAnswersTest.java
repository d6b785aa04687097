package dev.oarlock.answer;

import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.active;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static dev.oarlock.domain.testing.SampleSignals.opened;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.domain.account.signal.ProductSignal.TicketOpened.Priority;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import dev.oarlock.testing.FakeSlackApi;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever an account and its people are called, and however much is told of it, each answer and
/// form keeps Slack's limits and shows nothing of the name as markup.
class ExtremeAnswersTest {
  private static final LocalDate TODAY = SlackWorkspaceFixture.TODAY;
  private static final FakeSlackApi SLACK = new FakeSlackApi();
  private static final Map<String, SlackWorkspaceFixture> WORKSPACES =
      Map.of(
          "long", workspace("W".repeat(200)),
          "odd", workspace("🦭🦭 שלום עולם <!channel> *b* ~d~ `c` & ".repeat(5).strip()));

  @AfterAll
  static void closeSlack() {
    SLACK.close();
  }

  /// With sixty signals besides its contract.
  private static SlackWorkspaceFixture workspace(String name) {
    var workspace = new SlackWorkspaceFixture(Map.of("SLACK_API_URL", SLACK.url()));
    var start = TODAY.plusDays(30).minusMonths(12);
    var story =
        AccountLog.of("acme")
            .on(start, customer(name))
            .on(start, signed("K".repeat(80), start.toString(), 12, line(name, 100, 12_400)));
    for (var day = 1; day <= 30; day++) {
      story =
          story.on(
              TODAY.minusDays(day),
              active(TODAY.minusDays(day), day),
              opened("t-" + day, Priority.URGENT));
    }
    workspace.save(
        AccountStateBuilder.of(story, TODAY)
            .withScore(31)
            .withChurnProbability(0.3, TODAY.plusDays(30)));
    return workspace;
  }

  static Stream<Named> questions() {
    return WORKSPACES.keySet().stream()
        .flatMap(kind ->
            Stream.concat(TypedQuestions.ANSWERED.stream(), TypedQuestions.FORMS.stream())
                .map(typed -> new Named(kind, typed)));
  }

  record Named(String kind, String typed) {}

  @ParameterizedTest
  @MethodSource("questions")
  void eachAnswerAndFormKeepsTheLimits(Named question) {
    var before = SLACK.views().size();

    var answer = WORKSPACES.get(question.kind()).ask(TypedQuestions.request(question.typed()));

    assertThat(answer.get("statusCode").asInt()).isEqualTo(200);
    var body = answer.get("body").asText();
    if (!body.isEmpty()) {
      check(JsonTree.parse(body));
    }
    SLACK.views().stream().skip(before).forEach(ExtremeAnswersTest::check);
  }

  private static void check(JsonNode shown) {
    assertThat(shown.path("blocks").size()).isLessThanOrEqualTo(shown.has("type") ? 100 : 50);
    assertThat(shown.path("text").asText().length()).isLessThanOrEqualTo(4_000);
    eachPart(shown);
  }

  private static void eachPart(JsonNode part) {
    switch (part.path("type").asText()) {
      case "header" -> isAtMost(150, part.at("/text/text"));
      case "section" -> isAtMost(3_000, part.at("/text/text"));
      case "button", "static_select" -> isAtMost(75, part.at("/text/text"));
      case "context" -> assertThat(part.path("elements").size()).isBetween(1, 10);
      case "actions" -> assertThat(part.path("elements").size()).isBetween(1, 25);
      case "modal" -> isAtMost(24, part.at("/title/text"));
      case "mrkdwn" ->
          assertThat(part.path("text").asText())
              .doesNotContain("<!channel>")
              .satisfies(ExtremeAnswersTest::showsNoMarkOfAName)
              .hasSizeLessThan(3_001);
      default -> {}
    }
    isAtMost(2_000, part.path("value"));
    isAtMost(255, part.path("action_id"));
    part.path("options").forEach(option -> isAtMost(75, option.at("/text/text")));
    part.path("fields").forEach(field -> isAtMost(2_000, field.path("text")));
    part.forEach(ExtremeAnswersTest::eachPart);
  }

  /// But in code, where Slack reads no marks.
  private static void showsNoMarkOfAName(String mrkdwn) {
    assertThat(mrkdwn.replaceAll("(?s)```.*?```|`[^`]*`", "")).doesNotContain("*b*", "~d~", "`");
  }

  private static void isAtMost(int characters, JsonNode text) {
    assertThat(text.asText().length()).isLessThanOrEqualTo(characters);
  }
}
