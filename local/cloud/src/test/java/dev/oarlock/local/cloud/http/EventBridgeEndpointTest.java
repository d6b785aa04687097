package dev.oarlock.local.cloud.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.local.cloud.bus.LocalEventBus;
import dev.oarlock.local.cloud.queue.LocalQueues;
import dev.oarlock.local.cloud.queue.QueueJournal;
import dev.oarlock.local.cloud.runtime.ActivityCounter;
import dev.oarlock.local.cloud.template.TemplateFile;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The door for PutEvents is as strict as the one in the cloud.
class EventBridgeEndpointTest {
  private static final String GOOD =
      "{\"EventBusName\":\"oarlock\",\"Source\":\"crm\",\"DetailType\":\"TicketOpened\",\"Detail\":\"{}\"}";

  @Test
  void detailAsTextIsAccepted() throws Exception {
    var answer = put(GOOD);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("EventId", "\"FailedEntryCount\":0");
  }

  @Test
  void detailAsAnObjectRefusesTheWholeRequest() throws Exception {
    var answer = put(GOOD, GOOD.replace("\"{}\"", "{}"));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body())
        .contains("SerializationException", "Detail must be text that holds a JSON object")
        .doesNotContain("EventId");
  }

  @ParameterizedTest
  @CsvSource({"7", "true", "['crm']"})
  void whatMustBeTextAndIsNotRefusesTheRequest(String source) throws Exception {
    var answer = put(GOOD.replace("\"crm\"", source.replace('\'', '"')));

    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("SerializationException", "Source must be text");
  }

  @Test
  void membersOfAnEnvelopeAreNoneOfAnEntry() throws Exception {
    assertThat(put(GOOD.replace("DetailType", "detail-type")).body())
        .contains("\"FailedEntryCount\":1", "DetailType is a required argument");
  }

  private static HttpResponse<String> put(String... entries)
      throws IOException, InterruptedException {
    var template = TemplateFile.read(Path.of("..", "..", "template.yaml"), Map.of());
    var queues =
        new LocalQueues(
            template.queues(), QueueJournal.none(), new ActivityCounter(), Duration.ofMillis(1));
    try (var door = LocalHttpServer.open(0);
        var http = HttpClient.newHttpClient()) {
      door.mount(
          "/", new EventBridgeEndpoint(new LocalEventBus(template, queues, Clock.systemUTC())));
      var request =
          HttpRequest.newBuilder(URI.create(door.url() + "/"))
              .header("X-Amz-Target", "AWSEvents.PutEvents")
              .POST(BodyPublishers.ofString("{\"Entries\":" + List.of(entries) + "}"))
              .build();
      return http.send(request, BodyHandlers.ofString());
    }
  }
}
