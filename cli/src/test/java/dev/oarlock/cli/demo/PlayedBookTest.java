package dev.oarlock.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.cli.demo.sample.SamplePeriod;
import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.LocalCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

class PlayedBookTest {
  private static final Instant NOW = Instant.parse("2026-11-22T09:00:00Z");
  private static final SamplePeriod YEAR = SamplePeriod.yearUntil(NOW);
  private static final Map<String, AttributeValue> ITEM =
      Map.of("pk", AttributeValue.fromS("A"), "sk", AttributeValue.fromS("1"));
  @TempDir Path folder;

  @Test
  void whatWasPlayedIsGoneOnWithInAnotherFolder() throws IOException {
    var book = book("one build");
    keep(book);

    var played = book.copyTo(empty("next"), NOW.plus(Duration.ofHours(30)));

    assertThat(played).contains(YEAR);
    try (var cloud = LocalCloud.start(setup("next"))) {
      var table = cloud.template().tableName();
      assertThat(cloud.dynamo().getItem(get -> get.tableName(table).key(ITEM)).item())
          .isEqualTo(ITEM);
    }
  }

  @Test
  void itIsPlayedAnewByAnotherBuildAfterTwoWeeksAndWhereHalfOfItIsThere() throws IOException {
    var book = book("one build");
    keep(book);

    assertThat(book("another build").copyTo(empty("a"), NOW)).isEmpty();
    assertThat(book.copyTo(empty("b"), NOW.plus(Duration.ofDays(15)))).isEmpty();
    Files.writeString(folder.resolve("kept/played"), "one build\n2026");
    assertThat(book.copyTo(empty("c"), NOW)).isEmpty();
  }

  private void keep(PlayedBook book) throws IOException {
    try (var cloud = LocalCloud.start(setup("first"))) {
      var table = cloud.template().tableName();
      cloud.dynamo().putItem(put -> put.tableName(table).item(ITEM));
      book.keep(cloud, YEAR);
    }
  }

  private PlayedBook book(String version) {
    return new PlayedBook(folder.resolve("kept"), new BookVersion(version));
  }

  private Path empty(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private CloudSetup setup(String name) throws IOException {
    return CloudSetup.inMemory().withData(empty(name)).withClock(Clock.fixed(NOW, ZoneOffset.UTC));
  }
}
