package dev.oarlock.testing;

import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/// A fresh, empty table on DynamoDB Local, which starts once for all tests of the module.
public record LocalTable(DynamoDbClient dynamo, String name) {
  private static final DynamoDbClient DYNAMO = EmbeddedTables.client();

  public static LocalTable empty() {
    var name = "oarlock-" + UUID.randomUUID();
    DYNAMO.createTable(table ->
        table
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(
                text("pk"), text("sk"), text("due"), text("disagreement"), text("renewal"))
            .keySchema(key("pk", KeyType.HASH), key("sk", KeyType.RANGE))
            .globalSecondaryIndexes(index("due", "pk"), index("disagreement", "renewal")));
    return new LocalTable(DYNAMO, name);
  }

  public Map<String, String> settings() {
    return Map.of("TABLE_NAME", name);
  }

  private static GlobalSecondaryIndex index(String name, String sort) {
    return GlobalSecondaryIndex.builder()
        .indexName(name)
        .keySchema(key(name, KeyType.HASH), key(sort, KeyType.RANGE))
        .projection(all -> all.projectionType(ProjectionType.KEYS_ONLY))
        .build();
  }

  private static AttributeDefinition text(String name) {
    return AttributeDefinition.builder()
        .attributeName(name)
        .attributeType(ScalarAttributeType.S)
        .build();
  }

  private static KeySchemaElement key(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }
}
