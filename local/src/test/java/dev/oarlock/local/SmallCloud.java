package dev.oarlock.local;

import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Starts small.yaml.
final class SmallCloud {
  private SmallCloud() {}

  static Setup setup() {
    try {
      var file = Path.of(SmallCloud.class.getResource("/small.yaml").toURI());
      return Setup.inMemory().withTemplate(file).withPause(Duration.ofMillis(5));
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static LocalCloud start() {
    return start(setup());
  }

  static LocalCloud start(Setup setup) {
    Recorded.PAYLOADS.clear();
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
