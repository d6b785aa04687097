package dev.oarlock.aws.store.naming;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.aws.store.naming.NamePosting.FoundName;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.aws.store.table.TableBatches;
import dev.oarlock.domain.account.naming.TypoSegment;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/// The keys of all names. Each question is one query with a limit, however many accounts there are.
public record NamePostings(DynamoDbClient dynamo, String table) {
  /// Writes keys before the entry that they lead to, so that none is ever missing; one too many
  /// leads to an entry that is not called so, and is not believed.
  public void put(Collection<NamePosting> postings, long version) {
    new TableBatches(dynamo, table)
        .write(postings.stream().map(it -> put(it.item(version))).toList());
  }

  private static WriteRequest put(Map<String, AttributeValue> item) {
    return WriteRequest.builder().putRequest(put -> put.item(item)).build();
  }

  /// Takes keys away after the entry was written without them, unless a later one has them again.
  public void delete(Collection<NamePosting> postings, long version) {
    for (var posting : postings) {
      try {
        dynamo.deleteItem(delete ->
            delete
                .tableName(table)
                .key(posting.key())
                .conditionExpression("version <= :version")
                .expressionAttributeValues(Map.of(":version", fromN(Long.toString(version)))));
      } catch (ConditionalCheckFailedException _) {
        // it is gone already, or there again
      }
    }
  }

  /// Those of just that name.
  public List<FoundName> exactly(String spelling, int most) {
    return beginning(NamePosting.names(spelling), NamePosting.start(spelling) + "#", most);
  }

  /// Those whose names begin so, the shortest beginning first.
  public List<FoundName> names(String beginning, int most) {
    return beginning(NamePosting.names(beginning), NamePosting.start(beginning), most);
  }

  /// Those in whose names a later word begins so.
  public List<FoundName> words(String beginning, int most) {
    return beginning(NamePosting.wordStart(beginning), NamePosting.start(beginning), most);
  }

  /// The names and words that have a piece of a spelling in common with what was typed.
  public List<FoundName> typos(TypoSegment segment, int most) {
    var query =
        query("pk = :pk", Map.of(":pk", fromS(NamePosting.typos(segment)))).consistentRead(false);
    return found(query, most);
  }

  /// Names next to a spelling in the alphabet, on either side.
  public List<FoundName> around(String spelling, int most) {
    var values =
        Map.of(
            ":pk", fromS(NamePosting.names(spelling)), ":from", fromS(NamePosting.start(spelling)));
    var after = query("pk = :pk AND sk >= :from", values).consistentRead(false);
    var before =
        query("pk = :pk AND sk < :from", values).consistentRead(false).scanIndexForward(false);
    return Stream.concat(found(before, most).stream(), found(after, most).stream()).toList();
  }

  private List<FoundName> beginning(String partition, String beginning, int most) {
    return found(
        query(
            "pk = :pk AND begins_with(sk, :from)",
            Map.of(":pk", fromS(partition), ":from", fromS(beginning))),
        most);
  }

  private QueryRequest.Builder query(String condition, Map<String, AttributeValue> values) {
    return QueryRequest.builder()
        .tableName(table)
        .consistentRead(true)
        .keyConditionExpression(condition)
        .expressionAttributeValues(values);
  }

  /// Page by page without the SDK's paginator, whose classes the first answer would wait for.
  private List<FoundName> found(QueryRequest.Builder query, int most) {
    var found = new ArrayList<FoundName>();
    var after = Map.<String, AttributeValue>of();
    do {
      var page =
          dynamo.query(
              query
                  .limit(most - found.size())
                  .exclusiveStartKey(after.isEmpty() ? null : after)
                  .build());
      page.items().stream().map(item -> FoundName.of(text(item))).forEach(found::add);
      after = page.lastEvaluatedKey();
    } while (!after.isEmpty() && found.size() < most);
    return found;
  }

  private static String text(Map<String, AttributeValue> item) {
    return ItemAttributes.text(item, "sk");
  }
}
