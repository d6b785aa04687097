package dev.oarlock.local.cloud.stream;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.local.cloud.bus.EventPatterns;
import dev.oarlock.local.cloud.database.LocalDynamoDb;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/// Reading on in a stream after nobody wrote for a while.
class ShardReaderTest {
  private final LocalDynamoDb database = LocalDynamoDb.inMemory();
  private final AtomicBoolean expired = new AtomicBoolean();

  @AfterEach
  void close() {
    database.close();
  }

  /// A place in a stream is good for a quarter of an hour, and the stream is looked at after a
  /// write alone. DynamoDB Local refuses an old one without a name for the error.
  @Test
  void aPlaceThatHasExpiredIsAskedForAnew() {
    var reader = new ShardReader(streams(), stream(), checkpoint(), new EventPatterns(Map.of()));
    put("before");
    var before = reader.poll();

    expired.set(true);
    put("after");

    assertThat(before.changes()).hasSize(1);
    assertThat(reader.poll().changes())
        .extracting(change -> change.record().at("/dynamodb/Keys/pk/S").asText())
        .endsWith("after");
  }

  @Test
  void theShardThatCannotBeReadIsNamed() {
    var reader = new ShardReader(streams(), stream(), checkpoint(), new EventPatterns(Map.of()));
    put("before");
    reader.poll();

    assertThat(reader.reading()).startsWith("shardId-");
  }

  private static StreamCheckpoint checkpoint() {
    return new StreamCheckpoint(Optional.empty(), _ -> {});
  }

  private String stream() {
    return database
        .dynamo()
        .createTable(table ->
            table
                .tableName("table")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(
                    KeySchemaElement.builder().attributeName("pk").keyType(KeyType.HASH).build())
                .attributeDefinitions(
                    AttributeDefinition.builder()
                        .attributeName("pk")
                        .attributeType(ScalarAttributeType.S)
                        .build())
                .streamSpecification(
                    stream -> stream.streamEnabled(true).streamViewType(StreamViewType.NEW_IMAGE)))
        .tableDescription()
        .latestStreamArn();
  }

  private void put(String key) {
    database
        .dynamo()
        .putItem(put -> put.tableName("table").item(Map.of("pk", AttributeValue.fromS(key))));
  }

  /// The database's own, whose iterator is refused once it has expired.
  private DynamoDbStreamsClient streams() {
    var type = DynamoDbStreamsClient.class;
    return (DynamoDbStreamsClient)
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (_, method, arguments) -> {
              if (method.getName().equals("getRecords") && expired.getAndSet(false)) {
                throw DynamoDbException.builder().statusCode(400).build();
              }
              try {
                return method.invoke(database.streams(), arguments);
              } catch (InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }
}
