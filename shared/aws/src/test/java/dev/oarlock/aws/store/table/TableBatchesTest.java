package dev.oarlock.aws.store.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import dev.oarlock.testing.LocalTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

class TableBatchesTest {
  private final LocalTable table = LocalTable.empty();

  @Test
  void moreThanARequestTakesIsReadAndWrittenInSeveral() {
    var batches = new TableBatches(table.dynamo(), table.name());

    batches.write(puts(130));

    assertThat(read(batches, 130)).hasSize(130);
  }

  @Test
  void whatABusyTableHandsBackIsAskedForAgain() {
    busy(2).write(puts(12));

    assertThat(read(busy(2), 12)).hasSize(12).doesNotHaveDuplicates();
  }

  @Test
  void whatATableNeverTakesFailsAndIsNotLeftOut() {
    var full = busy(Integer.MAX_VALUE);

    assertThatThrownBy(() -> full.write(puts(12)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("handed back");
  }

  private TableBatches busy(int times) {
    return new TableBatches(new BusyTable(table.dynamo(), times), table.name());
  }

  private static List<WriteRequest> puts(int count) {
    return keys(count)
        .map(key -> WriteRequest.builder().putRequest(put -> put.item(key)).build())
        .toList();
  }

  private static List<Map<String, AttributeValue>> read(TableBatches batches, int count) {
    var items = new ArrayList<Map<String, AttributeValue>>();
    batches.read(KeysAndAttributes.builder().keys(keys(count).toList()).build(), items::add);
    return items;
  }

  private static Stream<Map<String, AttributeValue>> keys(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> Map.of("pk", fromS("BATCH"), "sk", fromS("item-" + number)));
  }
}
