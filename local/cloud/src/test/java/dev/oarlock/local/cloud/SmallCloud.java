package dev.oarlock.local.cloud;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Starts small.yaml.
final class SmallCloud {
  private SmallCloud() {}

  static CloudSetup setup() {
    try {
      var file = Path.of(SmallCloud.class.getResource("/small.yaml").toURI());
      return CloudSetup.inMemory().withTemplate(file).withRetryPause(Duration.ofMillis(5));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static LocalCloud start() {
    return start(setup());
  }

  static LocalCloud start(CloudSetup setup) {
    RecordingHandlers.PAYLOADS.clear();
    return LocalCloud.start(setup);
  }

  static void write(LocalCloud cloud, String sort) {
    cloud
        .dynamo()
        .putItem(b ->
            b.tableName("Table")
                .item(Map.of("pk", AttributeValue.fromS("A"), "sk", AttributeValue.fromS(sort))));
  }
}
