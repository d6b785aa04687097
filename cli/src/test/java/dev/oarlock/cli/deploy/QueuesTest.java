package dev.oarlock.cli.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.domain.risk.alert.QuietHours.DailyQuiet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Nothing that cannot be handled is lost, and somebody hears of it.
class QueuesTest {
  private static final int ONE_DAY = 24 * 60 * 60;
  private static final int FOURTEEN_DAYS = 14 * 24 * 60 * 60;
  private final DeploymentTemplate deployment = DeploymentTemplate.read();

  @Test
  void everyConsumedQueueHasDeadLetters() {
    assertThat(consumedQueues())
        .isNotEmpty()
        .allSatisfy(queue -> assertThat(deadLettersOf(queue)).isIn(queues()));
  }

  @Test
  void deadLettersAreKeptFourteenDays() {
    assertThat(deadLetters())
        .allSatisfy(queue ->
            assertThat(deployment.properties(queue).path("MessageRetentionPeriod").asInt())
                .isEqualTo(FOURTEEN_DAYS));
  }

  @Test
  void everyDeadLetterQueueRingsAtItsFirstMessage() {
    var watched =
        deployment.resources("AWS::CloudWatch::Alarm").values().stream()
            .filter(alarm ->
                alarm.path("MetricName").asText().equals("ApproximateNumberOfMessagesVisible"))
            .filter(alarm -> alarm.path("Threshold").asInt() == 0)
            .flatMap(alarm -> DeploymentTemplate.each(alarm.path("Dimensions")))
            .map(dimension -> DeploymentTemplate.id(dimension.path("Value")))
            .collect(Collectors.toSet());
    assertThat(watched).containsExactlyInAnyOrderElementsOf(deadLetters());
  }

  @Test
  void aMessageIsHiddenSixTimesAsLongAsItsFunctionMayTake() {
    deployment.functions().values().stream()
        .flatMap(
            function -> consumed(function).stream().map(queue -> List.of(queue, timeout(function))))
        .filter(pair -> !pair.getFirst().equals("DigestQueue"))
        .forEach(pair ->
            assertThat(deployment.properties(pair.getFirst()).path("VisibilityTimeout").asInt())
                .as(pair.getFirst())
                .isEqualTo(6 * Integer.parseInt(pair.getLast())));
  }

  /// Reading a million accounts takes minutes, and six times that is no longer every few minutes.
  @Test
  void aDigestIsHiddenAMinuteLongerThanItMayTake() {
    var function = deployment.functions().get("SendDigest");

    assertThat(deployment.properties("DigestQueue").path("VisibilityTimeout").asInt())
        .isEqualTo(60 + Integer.parseInt(timeout(function)));
  }

  @Test
  void aDayWithoutSlackNeedsNoHand() {
    assertThat(List.of("AnnounceQueue", "DigestQueue"))
        .allSatisfy(queue -> {
          var properties = deployment.properties(queue);
          var tries = properties.path("RedrivePolicy").path("maxReceiveCount").asInt();
          var seconds = tries * properties.path("VisibilityTimeout").asInt();
          assertThat(seconds).isBetween(ONE_DAY, properties.path("MessageRetentionPeriod").asInt());
        });
  }

  /// The longest quiet hours are 16 hours a day and a weekend: from Friday, 16:00, to Monday, 8:00.
  @Test
  void whatWaitsForTheLongestQuietHoursMayWaitADayForSlackAsWell() {
    var queue = deployment.properties("AnnounceQueue");
    var tries = queue.path("RedrivePolicy").path("maxReceiveCount").asInt();
    var quiet = DailyQuiet.LONGEST.plusDays(2);
    assertThat(tries * queue.path("VisibilityTimeout").asInt())
        .isGreaterThan((int) quiet.plusDays(1).toSeconds());
  }

  @Test
  void everyQueueIsEncrypted() {
    assertThat(queues())
        .allSatisfy(queue ->
            assertThat(deployment.properties(queue).path("SqsManagedSseEnabled").toString())
                .isEqualTo("{\"Fn::If\":[\"HasOwnKey\",{\"Ref\":\"AWS::NoValue\"},true]}"));
  }

  @Test
  void everyBatchReportsItsFailedItems() {
    assertThat(deployment.functions().values())
        .flatExtracting(function -> function.findParents("BatchSize"))
        .hasSize(4)
        .allSatisfy(source ->
            assertThat(source.path("FunctionResponseTypes").toString())
                .contains("ReportBatchItemFailures"));
  }

  @Test
  void everyFunctionThatSomebodyWaitsForIsWatchedForErrorsAndThrottles() {
    var waitedFor =
        deployment.functions().entrySet().stream()
            .filter(function -> function.getValue().has("FunctionUrlConfig"))
            .map(Map.Entry::getKey)
            .toList();
    assertThat(waitedFor).contains("AnswerSlack");
    for (var alarm : List.of("FunctionErrors", "FunctionThrottles")) {
      assertThat(deployment.properties(alarm).findValues("Dimensions"))
          .extracting(dimensions -> dimensions.path(0).path("Value").path("Ref").asText())
          .containsExactlyInAnyOrderElementsOf(waitedFor);
    }
  }

  @Test
  void whatFailsOfTheOthersComesToDeadLetters() {
    assertThat(deployment.functions().values())
        .filteredOn(function -> !function.has("FunctionUrlConfig"))
        .allSatisfy(function ->
            assertThat(consumed(function).isEmpty() && !hasDeadLetters(function)).isFalse());
  }

  /// Of its stream, or of what invokes it and does not wait.
  private static boolean hasDeadLetters(JsonNode function) {
    return Stream.of("DestinationConfig", "EventInvokeConfig")
        .flatMap(name -> function.findValues(name).stream())
        .anyMatch(config -> config.toString().contains("DeadLetters"));
  }

  private Set<String> queues() {
    return deployment.resources("AWS::SQS::Queue").keySet();
  }

  private List<String> deadLetters() {
    return queues().stream().filter(queue -> queue.endsWith("DeadLetters")).toList();
  }

  private List<String> consumedQueues() {
    return deployment.functions().values().stream()
        .flatMap(function -> consumed(function).stream())
        .toList();
  }

  private static List<String> consumed(JsonNode function) {
    return function.path("Events").findValues("Queue").stream()
        .map(DeploymentTemplate::id)
        .toList();
  }

  private String deadLettersOf(String queue) {
    return DeploymentTemplate.id(
        deployment.properties(queue).path("RedrivePolicy").path("deadLetterTargetArn"));
  }

  private String timeout(JsonNode function) {
    return function.path("Timeout").asText(deployment.globals().path("Timeout").asText());
  }
}
