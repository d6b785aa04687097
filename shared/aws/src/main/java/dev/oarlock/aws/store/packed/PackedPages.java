package dev.oarlock.aws.store.packed;

import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromB;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromN;
import static software.amazon.awssdk.services.dynamodb.model.AttributeValue.fromS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.aws.store.table.ItemAttributes;
import dev.oarlock.aws.store.table.TablePartition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Rows of all accounts under a name, a thousand in an item, compressed. The pages are written
/// first, under a name of their own; then the head says which of them count, and the ones of before
/// are taken away. `kind` is the partition of the heads.
public record PackedPages(DynamoDbClient dynamo, String table, String kind) {
  private static final String BASIS = "basis";
  private static final String RUN = "run";
  private static final String COUNT = "count";
  private static final String PACKED = "rows";
  private static final int ROWS_PER_PAGE = 1_000;
  private static final int ATTEMPTS = 3;

  /// What the rows were made of, under which name they are, and how many: none said in a table from
  /// before they were counted.
  public record PagesHead(String name, long basis, String run, Optional<Integer> count) {
    private static PagesHead of(Map<String, AttributeValue> item) {
      return new PagesHead(
          ItemAttributes.text(item, "sk"),
          Long.parseLong(ItemAttributes.of(item, BASIS).n()),
          ItemAttributes.text(item, RUN),
          Optional.ofNullable(item.get(COUNT)).map(it -> Integer.parseInt(it.n())));
    }

    private Map<String, AttributeValue> attributes(int rows) {
      return Map.of(
          BASIS, fromN(Long.toString(basis)), RUN, fromS(run), COUNT, fromN(String.valueOf(rows)));
    }
  }

  /// How rows are written as one document: as they are, or by columns, where they are of one shape.
  public interface PageFormat<R extends JsonNode> {
    PageFormat<JsonNode> LISTED =
        new PageFormat<>() {
          @Override
          public JsonNode write(List<JsonNode> rows) {
            return JsonNodeFactory.instance.arrayNode().addAll(rows);
          }

          @Override
          public List<JsonNode> read(JsonNode page) {
            return StreamSupport.stream(page.spliterator(), false).toList();
          }
        };

    PageFormat<ObjectNode> BY_COLUMNS =
        new PageFormat<>() {
          @Override
          public JsonNode write(List<ObjectNode> rows) {
            return ColumnarRows.pack(rows);
          }

          @Override
          public List<ObjectNode> read(JsonNode page) {
            return ColumnarRows.unpack(page);
          }
        };

    JsonNode write(List<R> rows);

    List<R> read(JsonNode page);
  }

  public Stream<PagesHead> heads() {
    return partition(kind).all().map(PagesHead::of);
  }

  public Optional<PagesHead> head(String name) {
    return partition(kind).find(name).map(PagesHead::of);
  }

  /// The rows of a head, or of the one that took its place meanwhile.
  public <R extends JsonNode> List<R> rows(PagesHead head, PageFormat<R> format) {
    return complete(head, format)
        .orElseThrow(
            () -> new IllegalStateException("rows are missing: " + kind + " " + head.name()));
  }

  /// The same; empty where some of them are missing.
  public <R extends JsonNode> Optional<List<R>> complete(PagesHead head, PageFormat<R> format) {
    return this.<R, List<R>>complete(head, format, ArrayList::new, List::addAll);
  }

  /// The same page by page into what `begin` makes, so that no more than a page is held; it begins
  /// anew where some are missing.
  public <R extends JsonNode, S> Optional<S> complete(
      PagesHead head, PageFormat<R> format, Supplier<S> begin, BiConsumer<S, List<R>> add) {
    var latest = head;
    for (var tries = 0; tries < ATTEMPTS; tries++) {
      var into = begin.get();
      var count = new AtomicInteger();
      pages(latest, tries)
          .map(format::read)
          .forEach(rows -> {
            count.addAndGet(rows.size());
            add.accept(into, rows);
          });
      if (latest.count().filter(all -> all != count.get()).isEmpty()) {
        return Optional.of(into);
      }
      latest = head(head.name()).orElse(latest);
    }
    return Optional.empty();
  }

  /// First as cheap as can be.
  private Stream<JsonNode> pages(PagesHead head, int tries) {
    var pages = partition(of(head));
    return (tries == 0 ? pages.allCheaper() : pages.all())
        .map(item -> ItemAttributes.of(item, PACKED).b().asByteArrayUnsafe())
        .map(packed -> JsonTree.parse(CompressedText.decompress(packed)));
  }

  /// Keeps rows under a name, in the place of those that were there.
  public <R extends JsonNode> void keep(
      String name, long basis, List<R> rows, PageFormat<R> format) {
    var pages = begin(name, basis, format);
    rows.forEach(pages::add);
    pages.complete();
  }

  /// The same row by row, so that no more than a page of them is held.
  public <R extends JsonNode> PageWriter<R> begin(String name, long basis, PageFormat<R> format) {
    return new PageWriter<>(name, basis, format);
  }

  /// Rows that count once they are complete.
  public final class PageWriter<R extends JsonNode> {
    private final PageFormat<R> format;
    private final PagesHead head;
    private final List<R> rows = new ArrayList<>();
    private int written;
    private int page;

    private PageWriter(String name, long basis, PageFormat<R> format) {
      this.format = format;
      this.head = new PagesHead(name, basis, UUID.randomUUID().toString(), Optional.empty());
    }

    public void add(R row) {
      rows.add(row);
      if (rows.size() == ROWS_PER_PAGE) {
        write();
      }
    }

    private void write() {
      var packed = CompressedText.compress(JsonTree.write(format.write(rows)));
      partition(of(head))
          .put(
              "%04d".formatted(page++),
              Map.of(PACKED, fromB(SdkBytes.fromByteArrayUnsafe(packed))));
      written += rows.size();
      rows.clear();
    }

    /// From now on they are the rows of that name.
    public void complete() {
      if (!rows.isEmpty()) {
        write();
      }
      var before = head(head.name());
      partition(kind).put(head.name(), head.attributes(written));
      before.ifPresent(PackedPages.this::deletePages);
    }
  }

  private void deletePages(PagesHead head) {
    var pages = partition(of(head));
    pages.all().map(item -> ItemAttributes.text(item, "sk")).toList().forEach(pages::delete);
  }

  private String of(PagesHead head) {
    return kind + "#" + head.name() + "#" + head.run();
  }

  private TablePartition partition(String pk) {
    return new TablePartition(dynamo, table, pk);
  }
}
