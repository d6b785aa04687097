package dev.oarlock.answer.asking;

import static dev.oarlock.domain.testing.ContractOrders.cancelled;
import static dev.oarlock.domain.testing.ContractOrders.line;
import static dev.oarlock.domain.testing.ContractOrders.signed;
import static dev.oarlock.domain.testing.SampleSignals.customer;
import static org.assertj.core.api.Assertions.assertThat;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.answer.RecordedSlackRequest;
import dev.oarlock.answer.SlackWorkspaceFixture;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.model.ModelActivation;
import dev.oarlock.aws.store.model.ModelStore;
import dev.oarlock.aws.store.model.ValidationReportJson;
import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.validation.PredictionSeries;
import dev.oarlock.domain.learning.validation.ValidationReport;
import dev.oarlock.domain.learning.validation.ValidationReport.Protocol;
import dev.oarlock.domain.testing.AccountLog;
import dev.oarlock.domain.testing.AccountStateBuilder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What `/forecast` answers.
class ForecastQuestionsTest {
  private final SlackWorkspaceFixture workspace = new SlackWorkspaceFixture();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          globex                | Globex: 1 % churn probability within 90 days.
          glo                   | You typed “glo”; this is the account nearest to it. Globex: 1 %
          ac                    | 2 accounts match “ac”: Acme Corp (“acme”) or Acme Labs (“acme-labs”). Which one do
          initech               | No account is called “initech”.
          will globex renew?    | Globex: 1 % churn probability within 90 days.
          globex next 90 days   | Globex: 1 % churn probability within 90 days.
          mine                  | The forecast of all accounts is “/forecast”
          red accounts          | The forecast of all accounts is “/forecast”
          globex call much      | Type the probability of churn, from 0 to 100 %
          accuracy              | No skill shown yet (n = 0). No learned model is in use.
          help                  | “/forecast” says what revenue the portfolio will lose
          """)
  void aForecastIsAskedForByName(String typed, String begins) {
    assertThat(workspace.reply(forecast(typed))).startsWith(begins);
  }

  @Test
  void theReportOfTheActiveModelIsShownAfterThreeReadsAndTwoOfWhoAsks() {
    model(Map.of("sk", fromS("VERSION#2026-11"), "report", fromS(report())));
    activate("2026-11");
    workspace.requests().clear();

    assertThat(workspace.reply(forecast("accuracy")))
        .startsWith("No skill shown yet (n = 1). ")
        .contains("Model 2026-11. 3 forecasts about 3 customers, of whom 1 churned. How: by hand.");
    assertThat(workspace.requests())
        .containsExactly("batchGetItem", "queryPaginator", "query", "query", "getItem", "putItem");
  }

  /// Nobody hears it if Slack refuses the body of a response.
  @Test
  void aCommandIsAnsweredWithAChartThatEverySlackShows() {
    model(Map.of("sk", fromS("VERSION#2026-11"), "report", fromS(report())));
    activate("2026-11");

    assertThat(workspace.ask(forecast("accuracy")).get("body").asText())
        .contains("*Predicted and observed* (Percent)")
        .doesNotContain("data_visualization");
  }

  private void activate(String version) {
    var since = Instant.parse("2026-11-20T00:00:00Z");
    new ModelStore(workspace.table().dynamo(), workspace.table().name())
        .activate(
            new ModelActivation(
                since, version, LocalDate.of(2026, 11, 20), "a test", "it is better"));
  }

  private void model(Map<String, AttributeValue> attributes) {
    var item = new HashMap<>(attributes);
    item.put("pk", fromS("MODEL"));
    workspace.table().dynamo().putItem(put -> put.tableName(workspace.table().name()).item(item));
  }

  private static String report() {
    var cases =
        List.of(
            new Observation("a", "", ChurnLabel.CHURNED),
            new Observation("b", "", ChurnLabel.RETAINED),
            new Observation("c", "", ChurnLabel.RETAINED));
    var series =
        List.of(
            PredictionSeries.of("model", new double[] {0.5, 0.1, 0.2}),
            PredictionSeries.of(PredictionSeries.BASE_RATE, new double[] {0.3, 0.3, 0.3}));
    return JsonTree.write(
        ValidationReportJson.write(
            ValidationReport.of(new Protocol("by hand", 90), cases, series)));
  }

  @Test
  void ofWhoLeftThatIsSaidFirst() {
    var story =
        AccountLog.of("globex")
            .on("2025-11-01", customer("Globex"))
            .on("2025-11-01", signed("K-1", "2025-11-01", 36, line("seats", 10, 900)))
            .on("2026-11-20", cancelled("K-1", "2026-11-20"));
    workspace.save(AccountStateBuilder.of(story, SlackWorkspaceFixture.TODAY));

    assertThat(workspace.reply(forecast("globex")))
        .startsWith(
            "Globex: Left on 20 Nov 2026 after 1 year. No reason was given. They cancelled.")
        .endsWith("There is nothing to forecast.");
  }

  private static RecordedSlackRequest forecast(String typed) {
    return RecordedSlackRequest.recorded("health-command")
        .with("/health", "/forecast")
        .typing(typed);
  }
}
