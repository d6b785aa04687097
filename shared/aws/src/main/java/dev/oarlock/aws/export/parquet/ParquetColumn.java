package dev.oarlock.aws.export.parquet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.Optional;

/// The values of a column in a group of rows, written plainly, with a bit each for whether there is
/// one.
final class ParquetColumn {
  private final ByteArrayOutputStream values = new ByteArrayOutputStream();
  private final BitSet present = new BitSet();
  private final BitSet flags = new BitSet();
  private int flagCount;
  private int count;

  void add(Optional<?> value) {
    value.ifPresent(this::write);
    present.set(count++, value.isPresent());
  }

  private void write(Object value) {
    switch (value) {
      case String text -> {
        var bytes = text.getBytes(UTF_8);
        values.writeBytes(little(Integer.BYTES).putInt(bytes.length).array());
        values.writeBytes(bytes);
      }
      case Long whole -> values.writeBytes(little(Long.BYTES).putLong(whole).array());
      case Double decimal -> values.writeBytes(little(Double.BYTES).putDouble(decimal).array());
      case Boolean flag -> flags.set(flagCount++, flag);
      case LocalDate day ->
          values.writeBytes(
              little(Integer.BYTES).putInt(Math.toIntExact(day.toEpochDay())).array());
      case Instant moment -> write(ChronoUnit.MICROS.between(Instant.EPOCH, moment));
      default -> throw new IllegalArgumentException("no value of a column: " + value);
    }
  }

  /// What stands in the page: the bits for all rows as one run, then the values.
  byte[] page() {
    var bits = new ByteArrayOutputStream();
    var groups = (count + Byte.SIZE - 1) / Byte.SIZE;
    ThriftStruct.varint(bits, ((long) groups << 1) | 1);
    bits.writeBytes(padded(present, groups));
    var page = new ByteArrayOutputStream();
    page.writeBytes(little(Integer.BYTES).putInt(bits.size()).array());
    page.writeBytes(bits.toByteArray());
    page.writeBytes(values.toByteArray());
    page.writeBytes(padded(flags, (flagCount + Byte.SIZE - 1) / Byte.SIZE));
    return page.toByteArray();
  }

  int count() {
    return count;
  }

  private static byte[] padded(BitSet bits, int bytes) {
    return ByteBuffer.allocate(bytes).put(bits.toByteArray()).array();
  }

  private static ByteBuffer little(int bytes) {
    return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
