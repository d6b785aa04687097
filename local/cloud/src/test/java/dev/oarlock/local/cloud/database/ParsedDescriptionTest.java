package dev.oarlock.local.cloud.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.oarlock.local.cloud.CloudSetup;
import dev.oarlock.local.cloud.template.CloudTemplate;
import dev.oarlock.local.cloud.template.TemplateFile;
import java.util.ArrayList;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

class ParsedDescriptionTest {
  /// Fails, too, where a later version of DynamoDB Local keeps its mapper elsewhere: then all
  /// works, and each put parses the description anew.
  @Test
  void manyPutsParseTheDescriptionOfTheirTableOnce() {
    try (var database = LocalDynamoDb.inMemory()) {
      database.create(template().tables().getFirst());
      var before = ParsedDescription.parsed();

      IntStream.range(1, 30).forEach(i -> put(database, String.valueOf(i)));

      assertThat(ParsedDescription.parsed() - before).isOne();
    }
  }

  @Test
  void aTableOfTheSameNameWithAnotherIndexIsNotTakenForTheOneBefore() {
    try (var database = LocalDynamoDb.inMemory()) {
      database.create(template().tables().getFirst());
      put(database, "1");

      database.dynamo().deleteTable(delete -> delete.tableName(template().tableName()));
      database.dynamo().createTable(withIndexByColour());
      put(database, "2");

      assertThat(redOnes(database)).isOne();
    }
  }

  private static int redOnes(LocalDynamoDb database) {
    var red = Map.of(":red", AttributeValue.fromS("red"));
    return database
        .dynamo()
        .query(query ->
            query
                .tableName(template().tableName())
                .indexName("ByColour")
                .keyConditionExpression("colour = :red")
                .expressionAttributeValues(red))
        .count();
  }

  private static CreateTableRequest withIndexByColour() {
    var request = template().tables().getFirst().request();
    var attributes = new ArrayList<>(request.attributeDefinitions());
    attributes.add(
        AttributeDefinition.builder()
            .attributeName("colour")
            .attributeType(ScalarAttributeType.S)
            .build());
    var key = KeySchemaElement.builder().attributeName("colour").keyType(KeyType.HASH).build();
    var indexes = new ArrayList<>(request.globalSecondaryIndexes());
    indexes.add(
        GlobalSecondaryIndex.builder()
            .indexName("ByColour")
            .keySchema(key)
            .projection(all -> all.projectionType(ProjectionType.ALL))
            .build());
    return request.toBuilder()
        .attributeDefinitions(attributes)
        .globalSecondaryIndexes(indexes)
        .build();
  }

  private static void put(LocalDynamoDb database, String sort) {
    var item =
        Map.of(
            "pk", AttributeValue.fromS("A"),
            "sk", AttributeValue.fromS(sort),
            "colour", AttributeValue.fromS("red"));
    database.dynamo().putItem(put -> put.tableName(template().tableName()).item(item));
  }

  private static CloudTemplate template() {
    return TemplateFile.read(CloudSetup.inMemory().template(), Map.of());
  }
}
