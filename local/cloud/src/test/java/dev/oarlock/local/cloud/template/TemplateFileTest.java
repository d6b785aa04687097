package dev.oarlock.local.cloud.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.oarlock.local.cloud.CloudSetup;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TemplateFileTest {
  private static CloudTemplate deployed(Map<String, String> environment) {
    return TemplateFile.read(CloudSetup.inMemory().template(), environment);
  }

  @Test
  void theDeploymentsFunctionsCarryTheirEnvironmentResolved() {
    var score = deployed(Map.of()).function("ScoreAccount");
    assertThat(score.handler()).isEqualTo("dev.oarlock.score.ScoreAccount");
    assertThat(score.timeout()).isEqualTo(Duration.ofMinutes(1));
    assertThat(score.environment())
        .containsEntry("TABLE_NAME", "Table")
        .containsEntry("BUS_NAME", "oarlock")
        .containsEntry("TIME_ZONE", "UTC");
  }

  @Test
  void aParameterWithoutAValueLeavesTheVariableOut() {
    assertThat(deployed(Map.of()).function("AnswerSlack").environment())
        .doesNotContainKey("SLACK_SECRET_ARN");
  }

  @Test
  void theEnvironmentWinsOverAVariableAndTheParameterBehindIt() {
    var template = deployed(Map.of("TIME_ZONE", "Europe/Berlin", "ANNUAL_CHURN_RATE", "0.2"));
    assertThat(template.function("ScoreAccount").environment())
        .containsEntry("TIME_ZONE", "Europe/Berlin")
        .containsEntry("ANNUAL_CHURN_RATE", "0.2");
    assertThat(template.schedules())
        .extracting(CloudTemplate.ScheduledInvocation::zone)
        .containsOnly(ZoneId.of("Europe/Berlin"));
  }

  @Test
  void rulesQueuesAndSourcesAreNamedByLogicalIds() {
    var template = deployed(Map.of());
    assertThat(template.rules())
        .contains(
            new CloudTemplate.EventRule(
                "SignalRule",
                "oarlock",
                "{\"source\":[{\"anything-but\":[\"oarlock\"]}]}",
                java.util.List.of("SignalQueue")));
    assertThat(template.queues())
        .contains(
            new CloudTemplate.QueueResource(
                "SignalQueue",
                Duration.ofMinutes(3),
                Optional.of(new CloudTemplate.RedrivePolicy("SignalDeadLetters", 5))));
    assertThat(template.streamSources())
        .singleElement()
        .satisfies(source -> {
          assertThat(source.table()).isEqualTo("Table");
          assertThat(source.failure())
              .isEqualTo(
                  new CloudTemplate.FailurePolicy(10, true, Optional.of("ScoreDeadLetters")));
          assertThat(source.reportsItemFailures()).isTrue();
        });
  }

  @Test
  void eachBusOfAPartnerHasARuleToTheSameQueue() throws IOException {
    var named = "aws.partner/stripe.com/ed_1,aws.partner/example.com/x";
    var text =
        Files.readString(CloudSetup.inMemory().template())
            .replaceFirst("(PartnerBuses:\\s+Type: String\\s+Default: )\"\"", "$1" + named);

    assertThat(TemplateFile.parse(text, Map.of()).rules())
        .filteredOn(rule -> rule.id().startsWith("PartnerRule"))
        .extracting(CloudTemplate.EventRule::id, CloudTemplate.EventRule::targets)
        .containsExactly(
            tuple("PartnerRule1", java.util.List.of("SignalQueue")),
            tuple("PartnerRule2", java.util.List.of("SignalQueue")));
    assertThat(deployed(Map.of()).rules()).noneMatch(rule -> rule.id().startsWith("PartnerRule"));
  }

  @Test
  void theTableIsCreatedAsItIsDeployed() {
    var table = deployed(Map.of()).tables().getFirst();
    assertThat(table.ttlAttribute()).contains("expires");
    assertThat(table.request().globalSecondaryIndexes())
        .extracting(index -> index.indexName())
        .containsExactly("due", "disagreement");
    assertThat(table.request().streamSpecification().streamViewTypeAsString())
        .isEqualTo("NEW_IMAGE");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Type: 'AWS::Kinesis::Stream'                                       | resource X: the type AWS::Kinesis::Stream
          {Type: 'AWS::SQS::Queue', Properties: {FifoQueue: true}}           | resource X: the property FifoQueue
          {Type: 'AWS::DynamoDB::Table', Properties: {BillingMode: PROVISIONED}} | resource X: BillingMode: PROVISIONED
          {Type: 'AWS::Serverless::Function', Properties: {Handler: a, Runtime: java25, Events: {E: {Type: Kinesis}}}} | resource X.E: the event type Kinesis
          {Type: 'AWS::Events::Rule', Properties: {EventPattern: {source: oarlock}, Targets: []}} | resource X: EventPattern
          {Type: 'AWS::Serverless::Function', Properties: {Handler: !Base64 b}} | Fn::Base64 is not run locally
          """)
  void whatIsNotRunHereIsRefusedByName(String resource, String message) {
    var yaml = "Resources:\n  X:\n    " + resource + "\n";
    assertThatThrownBy(() -> TemplateFile.parse(yaml, Map.of())).hasMessageContaining(message);
  }

  @Test
  void functionsOfTheTemplateLanguageAreResolved() {
    var yaml =
        """
        Parameters: {Stage: {Type: String, Default: prod}}
        Conditions: {IsProd: !Equals [!Ref Stage, prod]}
        Resources:
          Q: {Type: AWS::SQS::Queue}
          F:
            Type: AWS::Serverless::Function
            Properties:
              Handler: a.B
              Environment:
                Variables:
                  SUB: !Sub "${Stage}-${AWS::Region}-${Q.Arn}-${!kept}"
                  IF: !If [IsProd, yes it is, !Ref AWS::NoValue]
                  UNLESS: !If [IsProd, !Ref AWS::NoValue, no]
                  JOIN: !Join ["/", [a, !Ref Stage]]
                  LONG: {"Fn::GetAtt": [Q, QueueName]}
        """;
    assertThat(TemplateFile.parse(yaml, Map.of()).function("F").environment())
        .containsEntry("SUB", "prod-us-east-1-arn:aws:sqs:us-east-1:000000000000:Q-${kept}")
        .containsEntry("IF", "yes it is")
        .doesNotContainKey("UNLESS")
        .containsEntry("JOIN", "a/prod")
        .containsEntry("LONG", "Q");
  }
}
