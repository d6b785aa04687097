package dev.oarlock.aws.store.slack;

import static dev.oarlock.aws.store.table.ItemAttributes.second;
import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

/// What Slack said of the installation, of people and of channels, so that no container asks again
/// what another has just heard. A month after it was said last it is gone.
public record SlackAnswerStore(DynamoDbClient dynamo, String table, InstantSource clock) {
  private static final String PARTITION = "WORKSPACE";
  private static final Duration RETENTION = Duration.ofDays(30);

  public static SlackAnswerStore of(AppContext appContext) {
    return new SlackAnswerStore(
        appContext.dynamo(), appContext.setting("TABLE_NAME"), appContext.clock());
  }

  /// What is kept under these keys, with one request; what the table hands back undone is not kept.
  public Map<String, String> load(Set<String> keys) {
    var wanted =
        KeysAndAttributes.builder().keys(keys.stream().map(SlackAnswerStore::key).toList()).build();
    var found = new HashMap<String, String>();
    dynamo
        .batchGetItem(get -> get.requestItems(Map.of(table, wanted)))
        .responses()
        .getOrDefault(table, List.of())
        .forEach(item -> found.put(text(item, "sk"), text(item, "said")));
    return found;
  }

  public void keep(String key, String said) {
    var item = new HashMap<>(key(key));
    item.put("said", fromS(said));
    item.put("expires", second(clock.instant().plus(RETENTION)));
    dynamo.putItem(put -> put.tableName(table).item(item));
  }

  private static Map<String, AttributeValue> key(String key) {
    return Map.of("pk", fromS(PARTITION), "sk", fromS(key));
  }
}
