package dev.oarlock.aws.export.parquet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.function.Consumer;

/// A structure in Thrift's compact protocol, which the headers of Parquet are written in: fields in
/// the order of their numbers, each with the distance from the one before.
final class ThriftStruct {
  private static final int BINARY = 8;
  private static final int I32 = 5;
  private static final int I64 = 6;
  private static final int LIST = 9;
  private static final int LONG_LIST = 15;
  private static final int STRUCT = 12;
  private static final int TRUE = 1;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private int last;

  static byte[] of(Consumer<ThriftStruct> fields) {
    var struct = new ThriftStruct();
    fields.accept(struct);
    struct.out.write(0);
    return struct.out.toByteArray();
  }

  void i32(int field, int value) {
    header(field, I32);
    zigzag(value);
  }

  void i64(int field, long value) {
    header(field, I64);
    zigzag(value);
  }

  void yes(int field) {
    header(field, TRUE);
  }

  void text(int field, String value) {
    header(field, BINARY);
    bytes(value);
  }

  void struct(int field, Consumer<ThriftStruct> fields) {
    header(field, STRUCT);
    out.writeBytes(of(fields));
  }

  void structs(int field, List<byte[]> structs) {
    list(field, STRUCT, structs.size());
    structs.forEach(out::writeBytes);
  }

  void i32s(int field, int... values) {
    list(field, I32, values.length);
    for (var value : values) {
      zigzag(value);
    }
  }

  void texts(int field, String... values) {
    list(field, BINARY, values.length);
    for (var value : values) {
      bytes(value);
    }
  }

  private void header(int field, int type) {
    out.write(((field - last) << 4) | type);
    last = field;
  }

  private void list(int field, int type, int size) {
    header(field, LIST);
    out.write((Math.min(size, LONG_LIST) << 4) | type);
    if (size >= LONG_LIST) {
      varint(out, size);
    }
  }

  private void bytes(String value) {
    var bytes = value.getBytes(UTF_8);
    varint(out, bytes.length);
    out.writeBytes(bytes);
  }

  private void zigzag(long value) {
    varint(out, (value << 1) ^ (value >> 63));
  }

  static void varint(ByteArrayOutputStream out, long value) {
    var left = value;
    while ((left & ~0x7FL) != 0) {
      out.write((int) ((left & 0x7F) | 0x80));
      left >>>= 7;
    }
    out.write((int) left);
  }
}
