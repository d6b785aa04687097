package dev.oarlock.local.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.oarlock.local.cloud.runtime.StrictJson;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.eventbridge.model.PutEventsRequestEntry;

/// What a function that follows the table is given.
class StreamFollowingTest {
  private static List<String> given() {
    return RecordingHandlers.of("Followed").stream()
        .flatMap(batch -> batch.path("Records").valueStream())
        .map(StreamFollowingTest::sort)
        .toList();
  }

  private static String sort(JsonNode change) {
    return change.at("/dynamodb/NewImage/sk/S").asText();
  }

  @Test
  void changesComeInOrderInBatchesAndOnlyThoseTheFilterWants() {
    try (var cloud = SmallCloud.start()) {
      IntStream.range(0, 25).forEach(i -> SmallCloud.write(cloud, "SIGNAL#" + i));
      SmallCloud.write(cloud, "STATE");
      cloud.drain();
      assertThat(given())
          .containsExactlyElementsOf(IntStream.range(0, 25).mapToObj(i -> "SIGNAL#" + i).toList());
      assertThat(RecordingHandlers.of("Followed"))
          .allSatisfy(batch -> assertThat(batch.path("Records").size()).isLessThanOrEqualTo(10));
    }
  }

  @Test
  void whatIsPutTogetherComesTogetherOnceAllOfItIsWritten() {
    try (var cloud = SmallCloud.start()) {
      cloud.putAndDrain(Collections.nCopies(8, entry(cloud)), Duration.ofSeconds(30));
      assertThat(RecordingHandlers.of("Followed"))
          .singleElement()
          .satisfies(batch -> assertThat(batch.path("Records")).hasSize(8));
    }
  }

  private static PutEventsRequestEntry entry(LocalCloud cloud) {
    return PutEventsRequestEntry.builder()
        .eventBusName(cloud.busName())
        .source("crm")
        .detailType("Noted")
        .detail("{}")
        .build();
  }

  @Test
  void aPoisonedChangeIsSingledOutAndSetAsideAndTheRestFlowsOn() {
    try (var cloud = SmallCloud.start()) {
      IntStream.range(0, 5).forEach(i -> SmallCloud.write(cloud, "SIGNAL#" + i));
      SmallCloud.write(cloud, "SIGNAL#poison");
      IntStream.range(5, 9).forEach(i -> SmallCloud.write(cloud, "SIGNAL#" + i));
      cloud.drain();
      var letter = cloud.queues().queue("StreamDead").peek(9);
      assertThat(letter).hasSize(1);
      var info = StrictJson.parse(letter.getFirst().body()).path("DDBStreamBatchInfo");
      assertThat(info.path("batchSize").asInt()).isEqualTo(1);
      assertThat(given()).contains("SIGNAL#8");
    }
  }

  @Test
  void whatAFunctionHasDoneIsNotGivenAgain() {
    try (var cloud = SmallCloud.start()) {
      SmallCloud.write(cloud, "SIGNAL#1");
      SmallCloud.write(cloud, "SIGNAL#refuse");
      SmallCloud.write(cloud, "SIGNAL#3");
      cloud.drain();
      assertThat(given()).containsOnlyOnce("SIGNAL#1").endsWith("SIGNAL#3");
      assertThat(cloud.queues().queue("StreamDead").depth()).isEqualTo(1);
    }
  }

  @Test
  void aRestartGoesOnBehindTheLastChangeDone(@TempDir Path folder) {
    var setup = SmallCloud.setup().withData(folder);
    try (var cloud = SmallCloud.start(setup)) {
      SmallCloud.write(cloud, "SIGNAL#1");
      cloud.drain();
      SmallCloud.write(cloud, "SIGNAL#2");
    }
    var before = given();
    try (var cloud = SmallCloud.start(setup)) {
      SmallCloud.write(cloud, "SIGNAL#3");
      cloud.drain();
      assertThat(given()).contains("SIGNAL#3").doesNotContain("SIGNAL#1");
      assertThat(before.contains("SIGNAL#2") || given().contains("SIGNAL#2")).isTrue();
    }
  }
}
