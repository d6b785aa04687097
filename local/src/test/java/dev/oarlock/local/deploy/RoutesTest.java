package dev.oarlock.local.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.parser.CronParser;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.event.ruler.RuleCompiler;
import software.amazon.event.ruler.Ruler;

/// Patterns, filters and schedules are strings to CloudFormation, so nothing else would notice a
/// bad one before AWS does.
class RoutesTest {
  private final Deployment deployment = Deployment.read();

  @Test
  void everyRulesPatternCompiles() {
    assertThat(deployment.resources("AWS::Events::Rule"))
        .isNotEmpty()
        .allSatisfy((rule, properties) -> {
          var pattern = properties.path("EventPattern").toString();
          assertThat(faultIn(pattern)).as(rule + " " + pattern).isEmpty();
        });
  }

  @Test
  void everyStreamFilterIsAPattern() {
    assertThat(streamFilters())
        .isNotEmpty()
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
          oarlock, GongRung,         AnnouncementRule
          oarlock, DigestRequested,  DigestRule
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
  void everyScheduleParsesInAZoneThatExists() {
    var cron = new CronParser(CronDefinitionBuilder.instanceDefinitionFor(CronType.QUARTZ));
    var schedules = schedules();
    assertThat(schedules).hasSize(2);
    schedules.forEach((expression, zone) -> {
      assertThat(expression).startsWith("cron(").endsWith(")");
      // EventBridge's cron is Quartz's without the seconds.
      cron.parse("0 " + expression.substring(5, expression.length() - 1)).validate();
      assertThat(ZoneId.of(zone)).isNotNull();
    });
  }

  private Map<String, String> schedules() {
    return deployment.functions().values().stream()
        .flatMap(function -> Deployment.each(function.path("Events")))
        .flatMap(events -> events.properties().stream().map(Map.Entry::getValue))
        .filter(event -> event.path("Type").asText().equals("ScheduleV2"))
        .map(event -> event.path("Properties"))
        .collect(
            Collectors.toMap(
                event -> deployment.orDefault(event.path("ScheduleExpression")),
                event -> deployment.orDefault(event.path("ScheduleExpressionTimezone"))));
  }

  private List<String> streamFilters() {
    return deployment.functions().values().stream()
        .flatMap(function -> function.findValues("FilterCriteria").stream())
        .flatMap(criteria -> Deployment.each(criteria.path("Filters")))
        .map(filter -> filter.path("Pattern").asText())
        .toList();
  }

  private List<String> rulesMatching(String event) throws Exception {
    var matching = new ArrayList<String>();
    for (var rule : deployment.resources("AWS::Events::Rule").entrySet()) {
      if (Ruler.matchesRule(event, rule.getValue().path("EventPattern").toString())) {
        matching.add(rule.getKey());
      }
    }
    return matching;
  }

  /// What event-ruler has against a pattern; it says null when it has nothing.
  private static String faultIn(String pattern) {
    return Stream.ofNullable(RuleCompiler.check(pattern)).findFirst().orElse("");
  }
}
