package dev.oarlock.aws.store.revenue;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.packed.CompressedText;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.aws.store.table.TablePartition;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/// Rows of all accounts under a name, a thousand in an item, compressed. The pages are written
/// first, under a name of their own; then the head says which of them count, and the ones of before
/// are taken away.
record PackedPages(DynamoDbClient dynamo, String table) {
  private static final String HEADS = "BALANCES";
  private static final String BASIS = "basis";
  private static final String RUN = "run";
  private static final String PACKED = "rows";
  private static final int ROWS_PER_PAGE = 1_000;

  /// What the rows were made of, and under which name they are.
  record PagesHead(String name, long basis, String run) {
    private String partition() {
      return HEADS + "#" + name + "#" + run;
    }
  }

  Stream<PagesHead> heads() {
    return new TablePartition(dynamo, table, HEADS)
        .all()
        .map(item ->
            new PagesHead(
                ItemAttributes.text(item, "sk"),
                Long.parseLong(ItemAttributes.of(item, BASIS).n()),
                ItemAttributes.text(item, RUN)));
  }

  Optional<PagesHead> head(String name) {
    return heads().filter(head -> head.name().equals(name)).findFirst();
  }

  Stream<JsonNode> rows(PagesHead head) {
    return new TablePartition(dynamo, table, head.partition())
        .all()
        .flatMap(item -> {
          var packed = ItemAttributes.of(item, PACKED).b().asByteArrayUnsafe();
          var rows = JsonTree.parse(CompressedText.decompress(packed));
          return StreamSupport.stream(rows.spliterator(), false);
        });
  }

  /// Keeps rows in the place of those of `before`.
  void keep(PagesHead head, List<JsonNode> rows, Optional<PagesHead> before) {
    var pages = new TablePartition(dynamo, table, head.partition());
    for (int from = 0, page = 0; from < rows.size(); from += ROWS_PER_PAGE, page++) {
      var some = rows.subList(from, Math.min(from + ROWS_PER_PAGE, rows.size()));
      var text = JsonTree.write(JsonNodeFactory.instance.arrayNode().addAll(some));
      pages.put(
          "%04d".formatted(page),
          Map.of(PACKED, fromB(SdkBytes.fromByteArrayUnsafe(CompressedText.compress(text)))));
    }
    new TablePartition(dynamo, table, HEADS)
        .put(
            head.name(), Map.of(BASIS, fromN(Long.toString(head.basis())), RUN, fromS(head.run())));
    before.filter(old -> !old.run().equals(head.run())).ifPresent(this::delete);
  }

  private void delete(PagesHead head) {
    var pages = new TablePartition(dynamo, table, head.partition());
    pages.all().map(item -> ItemAttributes.text(item, "sk")).toList().forEach(pages::delete);
  }
}
