package dev.oarlock.aws.export.parquet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import dev.oarlock.aws.export.ExportColumn;
import dev.oarlock.aws.export.ExportedTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/// A table as a Parquet file: groups of rows, of each column one page, plainly encoded and zipped,
/// and at the end where they are. Only a group at a time is held.
public final class ParquetFile {
  private static final byte[] MAGIC = "PAR1".getBytes(US_ASCII);
  private static final int DATA_PAGE = 0;
  private static final int GZIP = 2;
  private static final int GROUP_ROWS = 50_000;
  private static final int PLAIN = 0;
  private static final int RUN_LENGTH = 3;

  private final OutputStream out;
  private final List<? extends ExportColumn<?>> columns;
  private final List<byte[]> groups = new ArrayList<>();
  private long position;
  private long rows;

  private ParquetFile(OutputStream out, List<? extends ExportColumn<?>> columns) {
    this.out = out;
    this.columns = columns;
  }

  /// Writes all of it; how many rows that were.
  public static long write(ExportedTable table, OutputStream out) throws IOException {
    var file = new ParquetFile(out, table.columns());
    file.put(MAGIC);
    var rows = table.rows().iterator();
    while (rows.hasNext()) {
      file.group(rows);
    }
    file.footer();
    return file.rows;
  }

  private void group(Iterator<List<Optional<?>>> all) throws IOException {
    var pages = columns.stream().map(_ -> new ParquetColumn()).toList();
    var count = 0;
    while (all.hasNext() && count < GROUP_ROWS) {
      var row = all.next();
      for (var at = 0; at < pages.size(); at++) {
        pages.get(at).add(row.get(at));
      }
      count++;
    }
    var began = position;
    var chunks = new ArrayList<byte[]>();
    for (var at = 0; at < pages.size(); at++) {
      chunks.add(chunk(columns.get(at), pages.get(at)));
    }
    groups.add(group(chunks, position - began, count));
    rows += count;
  }

  private static byte[] group(List<byte[]> chunks, long size, long count) {
    return ThriftStruct.of(group -> {
      group.structs(1, chunks);
      group.i64(2, size);
      group.i64(3, count);
    });
  }

  private byte[] chunk(ExportColumn<?> column, ParquetColumn values) throws IOException {
    var offset = position;
    var plain = values.page();
    var zipped = zip(plain);
    var header = pageHeader(values.count(), plain.length, zipped.length);
    put(header);
    put(zipped);
    return ThriftStruct.of(chunk -> {
      chunk.i64(2, offset);
      chunk.struct(
          3,
          meta -> {
            meta.i32(1, ParquetType.of(column.type()).physical());
            meta.i32s(2, PLAIN, RUN_LENGTH);
            meta.texts(3, column.name());
            meta.i32(4, GZIP);
            meta.i64(5, values.count());
            meta.i64(6, (long) header.length + plain.length);
            meta.i64(7, (long) header.length + zipped.length);
            meta.i64(9, offset);
          });
    });
  }

  private static byte[] pageHeader(int values, int plain, int zipped) {
    return ThriftStruct.of(page -> {
      page.i32(1, DATA_PAGE);
      page.i32(2, plain);
      page.i32(3, zipped);
      page.struct(
          5,
          data -> {
            data.i32(1, values);
            data.i32(2, PLAIN);
            data.i32(3, RUN_LENGTH);
            data.i32(4, RUN_LENGTH);
          });
    });
  }

  private void footer() throws IOException {
    var schema = new ArrayList<byte[]>();
    schema.add(
        ThriftStruct.of(root -> {
          root.text(4, "oarlock");
          root.i32(5, columns.size());
        }));
    columns.forEach(column -> schema.add(ParquetType.schema(column)));
    var footer =
        ThriftStruct.of(file -> {
          file.i32(1, 1);
          file.structs(2, schema);
          file.i64(3, rows);
          file.structs(4, groups);
          file.text(6, "oarlock");
        });
    put(footer);
    put(
        ByteBuffer.allocate(Integer.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN)
            .putInt(footer.length)
            .array());
    put(MAGIC);
    out.flush();
  }

  private static byte[] zip(byte[] plain) throws IOException {
    var zipped = new ByteArrayOutputStream();
    try (var zip = new GZIPOutputStream(zipped)) {
      zip.write(plain);
    }
    return zipped.toByteArray();
  }

  private void put(byte[] bytes) throws IOException {
    out.write(bytes);
    position += bytes.length;
  }
}
