package dev.oarlock.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A function may do what it does, to what it does it to, and nothing else.
class PermissionsTest {
  /// The wildcards there are, each with its reason; whoever adds one says why here.
  private static final Map<String, String> ALLOWED =
      Map.of(
          "${Table.Arn}/stream/*",
          "ListStreams is asked before the stream's own name is known; it stays with the one"
              + " table",
          "${ExportBucket.Arn}/*",
          "what is put into a bucket is named by its key; it stays with the one bucket");

  private static final List<String> ALLOWED_MANAGED =
      List.of(
          "WriteLog",
          "AnswerSettings",
          "UseKey",
          "arn:${AWS::Partition}:iam::aws:policy/AWSXRayDaemonWriteAccess");

  private final DeploymentTemplate deployment = DeploymentTemplate.read();

  @Test
  void noActionIsAWildcard() {
    assertThat(statements())
        .isNotEmpty()
        .flatExtracting(statement ->
            DeploymentTemplate.each(statement.path("Action")).map(JsonNode::asText).toList())
        .isNotEmpty()
        .allSatisfy(action -> assertThat(action).matches("[a-z0-9-]+:[A-Za-z]+"));
  }

  @Test
  void noResourceIsAWildcardWithoutAReason() {
    assertThat(statements())
        .flatExtracting(statement -> DeploymentTemplate.each(statement.path("Resource")).toList())
        .isNotEmpty()
        .allSatisfy(resource -> assertThat(isExact(resource)).as(resource.toString()).isTrue());
  }

  @Test
  void onlyTheLogSettingsTheOptionalKeyAndTracesComeByManagedPolicy() {
    assertThat(deployment.resources("AWS::IAM::Role").values())
        .flatExtracting(role ->
            DeploymentTemplate.each(role.path("ManagedPolicyArns"))
                .flatMap(PermissionsTest::names)
                .toList())
        .isSubsetOf(ALLOWED_MANAGED);
  }

  @Test
  void everyFunctionHasItsOwnRole() {
    assertThat(deployment.functions())
        .allSatisfy((name, function) ->
            assertThat(DeploymentTemplate.target(function.path("Role")))
                .isEqualTo(name + "Role.Arn"));
  }

  @Test
  void whatIsReadOrWrittenInTheTableIsNamedByKey() {
    assertThat(statements())
        .filteredOn(
            statement -> DeploymentTemplate.target(statement.path("Resource")).equals("Table.Arn"))
        .isNotEmpty()
        .allSatisfy(statement ->
            assertThat(
                    statement
                        .at("/Condition/ForAllValues:StringLike/dynamodb:LeadingKeys")
                        .isArray())
                .isTrue());
  }

  @Test
  void onlyScoringWritesAccountState() {
    assertThat(statements())
        .filteredOn(statement -> statement.path("Condition").toString().contains("STATE#*"))
        .filteredOn(
            statement -> statement.path("Action").toString().matches(".*(Put|Update|Delete).*"))
        .extracting(statement -> statement.path("Sid").asText())
        .containsExactly("KeepState");
  }

  @Test
  void onlyOarlockSpeaksAsOarlock() {
    assertThat(rolesThatMay("events:PutEvents"))
        .containsExactlyInAnyOrder(
            "AnswerSlackRole",
            "IngestSignalRole",
            "AdvanceDayRole",
            "ReceiveWebhookRole",
            "ScoreAccountRole",
            "SendDigestRole",
            "TrainForecastRole");
    assertThat(statements())
        .filteredOn(statement -> statement.path("Action").toString().contains("events:PutEvents"))
        .filteredOn(statement -> !statement.path("Sid").asText().equals("TellWhatWasSent"))
        .allSatisfy(statement ->
            assertThat(statement.at("/Condition/ForAllValues:StringEquals/events:source").asText())
                .isIn("oarlock", "oarlock.slack"));
    assertThat(statements())
        .filteredOn(statement -> statement.path("Action").toString().contains("UpdateItem"))
        .extracting(statement -> statement.path("Condition").toString())
        .containsExactlyInAnyOrder(
            "{\"ForAllValues:StringLike\":{\"dynamodb:LeadingKeys\":[\"SOURCE\"]}}",
            "{\"ForAllValues:StringLike\":{\"dynamodb:LeadingKeys\":[\"SOURCE\"]}}",
            "{\"ForAllValues:StringLike\":{\"dynamodb:LeadingKeys\":[\"ANOMALY\"]}}",
            "{\"ForAllValues:StringLike\":{\"dynamodb:LeadingKeys\":[\"ANOMALY\"]}}",
            "{\"ForAllValues:StringLike\":{\"dynamodb:LeadingKeys\":[\"DIRECTORY\"]}}",
            "{\"ForAllValues:StringLike\":{\"dynamodb:LeadingKeys\":[\"PARKED\"]}}",
            "{\"ForAllValues:StringLike\":{\"dynamodb:LeadingKeys\":[\"STATE#*\"]}}",
            "{\"ForAllValues:StringLike\":{\"dynamodb:LeadingKeys\":[\"REVENUE_MONTHS\"]}}",
            "{\"ForAllValues:StringLike\":{\"dynamodb:LeadingKeys\":[\"VIEW#*\"]}}",
            "{\"ForAllValues:StringLike\":{\"dynamodb:LeadingKeys\":[\"ALERTS#*\",\"PLAY_OUTCOMES\"]}}");
    assertThat(rolesThatMay("dynamodb:Scan")).isEmpty();
  }

  @Test
  void aWebhookSpeaksForItsSenderAlone() {
    assertThat(statements())
        .filteredOn(statement -> statement.path("Sid").asText().equals("TellWhatWasSent"))
        .singleElement()
        .extracting(it -> it.at("/Condition/ForAllValues:StringLike/events:source").toString())
        .isEqualTo("[\"stripe\",\"zendesk\",\"hubspot\",\"intercom\",\"webhook.*\"]");
  }

  @Test
  void aQueueTakesMessagesFromItsOwnRuleAlone() {
    assertThat(deployment.resources("AWS::SQS::QueuePolicy").values())
        .isNotEmpty()
        .flatExtracting(PermissionsTest::statementsIn)
        .allSatisfy(statement -> {
          assertThat(statement.path("Action").asText()).isEqualTo("sqs:SendMessage");
          assertThat(rules(statement.at("/Condition/ArnEquals/aws:SourceArn")))
              .allSatisfy(rule -> assertThat(rule).matches("[A-Za-z]+Rule\\d?\\.Arn"));
        });
  }

  /// One rule, or several, some of which there are only where a partner's bus is named.
  private static List<String> rules(JsonNode arns) {
    var each = arns.isArray() ? DeploymentTemplate.each(arns) : Stream.of(arns);
    return each.map(arn -> arn.has("Fn::If") ? arn.path("Fn::If").path(1) : arn)
        .map(DeploymentTemplate::target)
        .toList();
  }

  private List<String> rolesThatMay(String action) {
    return deployment.resources("AWS::IAM::Role").entrySet().stream()
        .filter(role ->
            statementsIn(role.getValue()).stream()
                .anyMatch(statement ->
                    statement.path("Action").toString().contains("\"" + action + "\"")))
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<JsonNode> statements() {
    return Stream.of("AWS::IAM::Role", "AWS::IAM::ManagedPolicy", "AWS::SQS::QueuePolicy")
        .flatMap(type -> deployment.resources(type).values().stream())
        .flatMap(properties -> statementsIn(properties).stream())
        .toList();
  }

  private static List<JsonNode> statementsIn(JsonNode properties) {
    var found = new ArrayList<JsonNode>();
    properties
        .findValues("Statement")
        .forEach(list -> DeploymentTemplate.each(list).forEach(found::add));
    return found.stream().filter(statement -> statement.has("Resource")).toList();
  }

  private static boolean isExact(JsonNode resource) {
    var target = DeploymentTemplate.target(resource);
    return resource.isObject() && (!target.contains("*") || ALLOWED.containsKey(target));
  }

  private static Stream<String> names(JsonNode policy) {
    return Stream.of("Ref", "Fn::Sub")
        .flatMap(form -> policy.findValuesAsText(form).stream())
        .filter(name -> !name.equals("AWS::NoValue"));
  }
}
