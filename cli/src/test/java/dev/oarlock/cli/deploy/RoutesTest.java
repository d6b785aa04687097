package dev.oarlock.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import dev.oarlock.local.cloud.template.CloudTemplate;
import dev.oarlock.local.cloud.template.TemplateFile;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.event.ruler.RuleCompiler;
import software.amazon.event.ruler.Ruler;

/// Patterns, filters and schedules are strings to CloudFormation, so nothing else would notice a
/// bad one before AWS does.
class RoutesTest {
  private final CloudTemplate template = TemplateFile.read(DeploymentTemplate.file(), Map.of());

  @Test
  void everyRulesPatternCompiles() {
    assertThat(template.rules())
        .hasSize(5)
        .allSatisfy(rule -> assertThat(faultIn(rule.pattern())).as(rule.id()).isEmpty());
  }

  @Test
  void everyStreamFilterIsAPattern() {
    assertThat(streamFilters())
        .hasSize(1)
        .allSatisfy(pattern -> assertThat(faultIn(pattern)).as(pattern).isEmpty());
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          INSERT, SIGNAL#ticket-7, true
          INSERT, STATE,           false
          MODIFY, STATE,           false
          MODIFY, SIGNAL#ticket-7, false
          REMOVE, SIGNAL#ticket-7, false
          """)
  void onlyANewSignalWakesScoring(String change, String sortKey, boolean wakes) throws Exception {
    var record =
        """
        {"eventName":"%s","dynamodb":{"NewImage":{"pk":{"S":"ACCOUNT#acme"},"sk":{"S":"%s"}}}}\
        """
            .formatted(change, sortKey);
    assertThat(Ruler.matchesRule(record, streamFilters().getFirst())).isEqualTo(wakes);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          billing, InvoiceOverdue,   SignalRule
          slack,   SentimentNoted,   SignalRule
          oarlock, AccountAtRisk,    AnnouncementRule
          oarlock, AccountRecovered, AnnouncementRule
          oarlock, RenewalOverdue,   AnnouncementRule
          oarlock, RenewalLapsed,    AnnouncementRule
          oarlock, AccountChurned,   AnnouncementRule
          oarlock, RevenueContracted, AnnouncementRule
          oarlock, SourceFellSilent, AnnouncementRule
          oarlock, ModelDrifted, AnnouncementRule
          oarlock, IdentityQuestionChanged, AnnouncementRule
          oarlock, SourceReturned, AnnouncementRule
          oarlock, SourceGivenUp, AnnouncementRule
          oarlock, AnomalyEnded, AnnouncementRule
          oarlock, AnomalyAnswered, AnomalyRule
          oarlock, GongRung,         AnnouncementRule
          oarlock, DigestRequested,  DigestRule
          oarlock, QuestionDeferred, QuestionRule
          oarlock, HealthChanged,
          """)
  void eachEventTakesOneWay(String source, String detailType, String rule) throws Exception {
    var event =
        """
        {"source":"%s","detail-type":"%s","detail":{"account":"acme"}}\
        """
            .formatted(source, detailType);
    assertThat(rulesMatching(event)).isEqualTo(Stream.ofNullable(rule).toList());
  }

  @Test
  void everyScheduleParses() {
    var cron = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ));
    assertThat(template.schedules())
        .extracting(CloudTemplate.ScheduledInvocation::function)
        .containsExactlyInAnyOrder(
            "SendDigest", "AdvanceDay", "AdvanceDay", "SummarizePortfolio", "TrainForecast");
    for (var schedule : template.schedules()) {
      var expression = schedule.expression();
      assertThat(expression).startsWith("cron(").endsWith(")");
      // EventBridge's cron is Quartz's without the seconds.
      cron.parse("0 " + expression.substring(5, expression.length() - 1)).validate();
    }
  }

  @Test
  void schedulesFollowTheZoneOfTheBusiness() {
    var berlin = TemplateFile.read(DeploymentTemplate.file(), Map.of("TIME_ZONE", "Europe/Berlin"));
    assertThat(berlin.schedules())
        .extracting(CloudTemplate.ScheduledInvocation::zone)
        .containsOnly(ZoneId.of("Europe/Berlin"));
  }

  @Test
  void noEnvironmentSendsAFunctionToATableThatNobodyMade() {
    var elsewhere = Map.of("TABLE_NAME", "foo", "BUS_NAME", "bar");
    assertThat(TemplateFile.read(DeploymentTemplate.file(), elsewhere).functions())
        .isEqualTo(template.functions());
  }

  private List<String> streamFilters() {
    return template.streamSources().stream()
        .flatMap(source -> source.batching().filters().stream())
        .toList();
  }

  /// Operators hear of it, and it is put into the logs of all that it concerns.
  @Test
  void aTideTakesTwoWays() throws Exception {
    var event = "{\"source\":\"oarlock\",\"detail-type\":\"AnomalyDetected\",\"detail\":{}}";

    assertThat(rulesMatching(event)).containsExactlyInAnyOrder("AnnouncementRule", "AnomalyRule");
  }

  private List<String> rulesMatching(String event) throws Exception {
    var matching = new ArrayList<String>();
    for (var rule : template.rules()) {
      if (Ruler.matchesRule(event, rule.pattern())) {
        matching.add(rule.id());
      }
    }
    return matching;
  }

  /// What event-ruler has against a pattern; it says null when it has nothing.
  private static String faultIn(String pattern) {
    return Stream.ofNullable(RuleCompiler.check(pattern)).findFirst().orElse("");
  }
}
