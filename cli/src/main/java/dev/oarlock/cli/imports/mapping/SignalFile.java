package dev.oarlock.cli.imports.mapping;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Instant;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;

/// Signals in a temporary file, which is gone when this process is; its user alone may read it.
final class SignalFile implements AutoCloseable {
  private static final int WRITTEN_AT_ONCE = 1 << 16;

  private final FileChannel channel;
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private long[] offsets = new long[1024];
  private int count;
  private long written;

  private SignalFile(FileChannel channel) {
    this.channel = channel;
  }

  static SignalFile temporary() {
    try {
      var path = Files.createTempFile("oarlock-import", ".signals");
      return new SignalFile(FileChannel.open(path, READ, WRITE, DELETE_ON_CLOSE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// In bytes.
  long size() {
    return written + pending.size();
  }

  void append(MappedSignal signal) {
    if (count == offsets.length) {
      offsets = Arrays.copyOf(offsets, count * 2);
    }
    offsets[count++] = size();
    var bytes = encoded(signal);
    pending.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    pending.writeBytes(bytes);
    if (pending.size() >= WRITTEN_AT_ONCE) {
      flush();
    }
  }

  private void flush() {
    try {
      var bytes = ByteBuffer.wrap(pending.toByteArray());
      while (bytes.hasRemaining()) {
        written += channel.write(bytes, written);
      }
      pending.reset();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What was appended, each read when it is asked for.
  List<MappedSignal> signals() {
    flush();
    return new AbstractList<>() {
      @Override
      public MappedSignal get(int index) {
        return decoded(read(offsets[index]));
      }

      @Override
      public int size() {
        return count;
      }
    };
  }

  private byte[] read(long offset) {
    var length = ByteBuffer.allocate(Integer.BYTES);
    read(length, offset);
    var bytes = ByteBuffer.allocate(length.getInt(0));
    read(bytes, offset + Integer.BYTES);
    return bytes.array();
  }

  private void read(ByteBuffer into, long offset) {
    try {
      var at = offset;
      while (into.hasRemaining()) {
        at += channel.read(into, at);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Some of it, one after the other.
  InputStream bytes(long from, long to) {
    flush();
    return new InputStream() {
      private long at = from;

      @Override
      public int read() {
        throw new UnsupportedOperationException("read through a buffer");
      }

      @Override
      public int read(byte[] into, int start, int length) {
        if (at == to) {
          return -1;
        }
        var some = (int) Math.min(length, to - at);
        SignalFile.this.read(ByteBuffer.wrap(into, start, some), at);
        at += some;
        return some;
      }
    };
  }

  private static byte[] encoded(MappedSignal signal) {
    var bytes = new ByteArrayOutputStream();
    var at = signal.at();
    try (var output = new DataOutputStream(bytes)) {
      output.writeLong(at.getEpochSecond());
      output.writeInt(at.getNano());
      for (var text : texts(signal)) {
        var letters = text.getBytes(StandardCharsets.UTF_8);
        output.writeInt(letters.length);
        output.write(letters);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static List<String> texts(MappedSignal signal) {
    return List.of(
        signal.type(),
        signal.account(),
        signal.detail(),
        signal.place(),
        signal.source(),
        signal.mapping());
  }

  static MappedSignal decoded(byte[] bytes) {
    try (var input = new DataInputStream(new ByteArrayInputStream(bytes))) {
      var at = Instant.ofEpochSecond(input.readLong(), input.readInt());
      var type = text(input);
      var account = text(input);
      var detail = text(input);
      var place = text(input);
      return new MappedSignal(type, account, at, detail, place, text(input), text(input));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(DataInputStream input) throws IOException {
    return new String(input.readNBytes(input.readInt()), StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
