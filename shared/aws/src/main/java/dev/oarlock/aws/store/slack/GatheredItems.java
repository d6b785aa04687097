package dev.oarlock.aws.store.slack;

import static dev.oarlock.aws.store.table.ItemAttributes.second;
import static dev.oarlock.aws.store.table.ItemAttributes.text;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.settings.AppContext;
import dev.oarlock.aws.store.table.TablePartition;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// What belongs into one message although it comes one by one, such as all accounts that one person
/// takes over on one day. An item is there once, however often it comes; none is taken away, so who
/// has shown all that is there need not fear to have shown less than another.
public final class GatheredItems {
  private static final Duration RETENTION = Duration.ofDays(90); // as long as the message is known

  private final DynamoDbClient dynamo;
  private final String table;
  private final Clock clock;

  public GatheredItems(DynamoDbClient dynamo, String table, Clock clock) {
    this.dynamo = dynamo;
    this.table = table;
    this.clock = clock;
  }

  public static GatheredItems of(AppContext appContext) {
    return new GatheredItems(
        appContext.dynamo(), appContext.setting("TABLE_NAME"), appContext.clock());
  }

  /// Keeps an item of the message `message`; the same `id` again takes its place.
  public void add(String message, String id, String content) {
    var expires = second(clock.instant().plus(RETENTION));
    partition(message).put(id, Map.of("content", fromS(content), "expires", expires));
  }

  /// The content of all items of a message, in the order of their ids.
  public List<String> of(String message) {
    return partition(message).all().map(item -> text(item, "content")).toList();
  }

  private TablePartition partition(String message) {
    return new TablePartition(dynamo, table, "GATHERED#" + message);
  }
}
