package dev.oarlock.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.oarlock.local.cloud.function.FunctionException;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalCloudTest {
  @Test
  void anEventTravelsFromTheBusThroughQueueAndTableToTheStream() {
    try (var cloud = SmallCloud.start()) {
      // given an event
      cloud.put("crm", "Something", "{\"n\":1}");
      // when everything is done
      cloud.drain();
      // then the function behind the queue saw EventBridge's envelope in an SQS record
      var message = RecordingHandlers.of("Stored").getFirst().at("/Records/0");
      assertThat(message.path("eventSource").asText()).isEqualTo("aws:sqs");
      var event = StrictJson.parse(message.path("body").asText());
      assertThat(event.path("detail-type").asText()).isEqualTo("Something");
      assertThat(event.at("/detail/n").asInt()).isEqualTo(1);
      // and the function behind the stream saw the item in DynamoDB's JSON
      var change = RecordingHandlers.of("Followed").getFirst().at("/Records/0");
      assertThat(change.path("eventName").asText()).isEqualTo("INSERT");
      assertThat(change.at("/dynamodb/NewImage/sk/S").asText())
          .isEqualTo("SIGNAL#" + event.path("id").asText());
    }
  }

  @Test
  void whatOarlockSaysDoesNotComeBackIn() {
    try (var cloud = SmallCloud.start()) {
      cloud.put("oarlock", "Something", "{}");
      cloud.drain();
      assertThat(RecordingHandlers.PAYLOADS).isEmpty();
    }
  }

  @Test
  void onlyTheRefusedMessageOfABatchIsGivenAgainAndEndsAmongTheDeadLetters() {
    try (var cloud = SmallCloud.start()) {
      cloud.put("crm", "Good", "{}");
      cloud.put("crm", "Bad", "{\"x\":\"refuse\"}");
      cloud.drain();
      assertThat(cloud.queues().queue("InboxDead").peek(9))
          .singleElement()
          .satisfies(letter -> assertThat(letter.body()).contains("\"Bad\""));
      var counts =
          RecordingHandlers.of("Stored").stream()
              .flatMap(batch -> batch.path("Records").valueStream())
              .filter(message -> message.path("body").asText().contains("\"Bad\""))
              .map(message -> message.at("/attributes/ApproximateReceiveCount").asText());
      assertThat(counts).containsExactly("1", "2", "3");
      assertThat(RecordingHandlers.of("Followed")).hasSize(1);
    }
  }

  @Test
  void deadLettersGoHomeWhenTheCauseIsMended() {
    try (var cloud = SmallCloud.start()) {
      cloud.put("crm", "Bad", "{\"x\":\"refuse\"}");
      cloud.drain();
      var before = RecordingHandlers.of("Stored").size();
      assertThat(cloud.queues().redrive("InboxDead")).isEqualTo(1);
      cloud.drain();
      assertThat(RecordingHandlers.of("Stored").size()).isGreaterThan(before);
    }
  }

  @Test
  void aFunctionThatIsATargetIsTriedThreeTimesAndThenItsDestinationHears() {
    try (var cloud = SmallCloud.start()) {
      cloud.put("oarlock", "Called", "{\"x\":\"poison\"}");
      cloud.drain();
      assertThat(RecordingHandlers.of("Called")).hasSize(3);
      assertThat(cloud.queues().queue("CallsDead").peek(9))
          .singleElement()
          .satisfies(letter -> assertThat(letter.body()).contains("RetriesExhausted", "poison"));
      assertThat(cloud.failures().count()).isEqualTo(3);
    }
  }

  @Test
  void aRestartLosesNothingAndReplaysNothing(@TempDir Path folder) {
    var setup = SmallCloud.setup().withData(folder);
    try (var cloud = SmallCloud.start(setup)) {
      cloud.put("crm", "Before", "{}");
      cloud.drain();
    }
    try (var cloud = SmallCloud.start(setup)) {
      cloud.drain();
      assertThat(RecordingHandlers.PAYLOADS).as("nothing is given twice").isEmpty();
      SmallCloud.write(cloud, "SIGNAL#after");
      cloud.drain();
      assertThat(RecordingHandlers.of("Followed")).hasSize(1);
    }
  }

  @Test
  void aScheduleFiresWithTheSchedulersPayload() throws FunctionException {
    try (var cloud = SmallCloud.start()) {
      cloud.fireSchedule("Called");
      var payload = RecordingHandlers.of("Called").getFirst();
      assertThat(payload.path("source").asText()).isEqualTo("aws.scheduler");
    }
  }

  @Test
  void aFunctionUrlIsCalledAsLambdaCallsIt() throws IOException, InterruptedException {
    var zone = Map.of("TIME_ZONE", "Europe/Berlin");
    try (var cloud = SmallCloud.start(SmallCloud.setup().withEnvironment(zone));
        var http = HttpClient.newHttpClient()) {
      var request =
          HttpRequest.newBuilder(URI.create(cloud.url() + "/url/Called?a=b"))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("X-Slack-Signature", "v0=1")
              .POST(HttpRequest.BodyPublishers.ofString("text=acme"))
              .build();
      var response = http.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(response.statusCode()).isEqualTo(201);
      assertThat(response.body()).isEqualTo("done");
      assertThat(response.headers().firstValue("X-Zone")).contains("Europe/Berlin");
      var payload = RecordingHandlers.of("Called").getFirst();
      assertThat(payload.path("isBase64Encoded").asBoolean()).isTrue();
      assertThat(payload.path("body").asText()).isEqualTo("dGV4dD1hY21l");
      assertThat(payload.at("/headers/x-slack-signature").asText()).isEqualTo("v0=1");
      assertThat(payload.at("/requestContext/http/method").asText()).isEqualTo("POST");
    }
  }

  @Test
  void theTableAnswersOverHttpFromTheSameStore() throws IOException, InterruptedException {
    try (var cloud = SmallCloud.start();
        var http = HttpClient.newHttpClient()) {
      SmallCloud.write(cloud, "STATE");
      var request =
          HttpRequest.newBuilder(URI.create(cloud.databaseUrl()))
              .header("X-Amz-Target", "DynamoDB_20120810.Scan")
              .header("Content-Type", "application/x-amz-json-1.0")
              .header(
                  "Authorization",
                  "AWS4-HMAC-SHA256 Credential=a/20260101/us-east-1/dynamodb/aws4_request,"
                      + " SignedHeaders=host, Signature=x")
              .POST(HttpRequest.BodyPublishers.ofString("{\"TableName\":\"Table\"}"))
              .build();
      var response = http.send(request, HttpResponse.BodyHandlers.ofString());
      assertThat(response.body()).contains("\"Count\":1");
    }
  }

  @Test
  void drainingTellsWhatIsLeftWhenItTakesTooLong() {
    var setup = SmallCloud.setup();
    try (var cloud = SmallCloud.start(setup)) {
      IntStream.range(0, 20).forEach(i -> cloud.put("crm", "Many", "{}"));
      assertThatThrownBy(() -> cloud.drain(java.time.Duration.ZERO))
          .hasMessageContaining("not drained")
          .hasMessageContaining("Inbox");
    }
  }

  /// It would be tried again and again, and whoever waits would wait for hours.
  @Test
  void whatNoRepeatMendsEndsTheWait() {
    try (var cloud = SmallCloud.start(SmallCloud.setup())) {
      cloud.put("crm", "Many", "{\"note\":\"broken\"}");

      assertThatThrownBy(cloud::drain).isInstanceOf(NoClassDefFoundError.class);
    }
  }
}
