package dev.oarlock.local.cloud.template;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;

/// Reads tables: keys, indexes, stream and time to live.
final class TableReader {
  private static final Set<String> KNOWN =
      Set.of(
          "AttributeDefinitions",
          "BillingMode",
          "DeletionProtectionEnabled",
          "GlobalSecondaryIndexes",
          "KeySchema",
          "PointInTimeRecoverySpecification",
          "SSESpecification",
          "StreamSpecification",
          "TableName",
          "Tags",
          "TimeToLiveSpecification");

  private TableReader() {}

  static CloudTemplate.TableResource read(ResourceBlock block) {
    block.allowOnly(KNOWN).require("BillingMode", "PAY_PER_REQUEST");
    var request =
        CreateTableRequest.builder()
            .tableName(block.optional("TableName").orElse(block.resource()))
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .attributeDefinitions(attributes(block))
            .keySchema(keys(block));
    if (block.has("GlobalSecondaryIndexes")) {
      request.globalSecondaryIndexes(indexes(block));
    }
    if (block.has("StreamSpecification")) {
      request.streamSpecification(stream(block.child("StreamSpecification")));
    }
    return new CloudTemplate.TableResource(block.resource(), request.build(), expires(block));
  }

  private static List<AttributeDefinition> attributes(ResourceBlock block) {
    return block.children("AttributeDefinitions").stream()
        .map(attribute ->
            AttributeDefinition.builder()
                .attributeName(attribute.text("AttributeName"))
                .attributeType(attribute.text("AttributeType"))
                .build())
        .toList();
  }

  private static List<KeySchemaElement> keys(ResourceBlock block) {
    return block.children("KeySchema").stream()
        .map(key ->
            KeySchemaElement.builder()
                .attributeName(key.text("AttributeName"))
                .keyType(key.text("KeyType"))
                .build())
        .toList();
  }

  private static List<GlobalSecondaryIndex> indexes(ResourceBlock block) {
    return block.children("GlobalSecondaryIndexes").stream()
        .map(index ->
            GlobalSecondaryIndex.builder()
                .indexName(index.text("IndexName"))
                .keySchema(keys(index))
                .projection(projection(index.child("Projection")))
                .build())
        .toList();
  }

  private static Projection projection(ResourceBlock block) {
    var projection = Projection.builder().projectionType(block.text("ProjectionType"));
    if (block.has("NonKeyAttributes")) {
      projection.nonKeyAttributes(block.texts("NonKeyAttributes"));
    }
    return projection.build();
  }

  private static StreamSpecification stream(ResourceBlock block) {
    return StreamSpecification.builder()
        .streamEnabled(true)
        .streamViewType(block.text("StreamViewType"))
        .build();
  }

  private static Optional<String> expires(ResourceBlock block) {
    return block.child("TimeToLiveSpecification").optional("AttributeName");
  }
}
