package dev.oarlock.local.cloud.template;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What `bench/run fuzz` made of the template, and what was no answer then.
class DamagedTemplateTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Resources: [",
        "A: 1\nA: 2",
        "A: \u0088",
        "Resources: {Q: {Type: AWS::SQS::Queue, Properties: {QueueName: !GetAtt Q}}}",
        "Resources: {B: {Type: AWS::Events::EventBus, Properties: {Name: !If [C]}}}",
        "Resources: {Q: {Type: AWS::SQS::Queue, Properties: {VisibilityTimeout: soon}}}",
        """
        Resources: {F: {Type: AWS::Serverless::Function, Properties: {Handler: a.B, Events: {E: {
          Type: ScheduleV2, Properties: {ScheduleExpression: rate(1 day),
            ScheduleExpressionTimezone: Mars/Olympus}}}}}}
        """,
      })
  void isRefusedWithAReason(String template) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> TemplateFile.parse(template, Map.of()))
        .withMessageContaining("template");
  }
}
