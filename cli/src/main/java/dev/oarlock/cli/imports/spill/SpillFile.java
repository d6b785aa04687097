package dev.oarlock.cli.imports.spill;

import static java.nio.file.StandardOpenOption.DELETE_ON_CLOSE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;

/// What does not fit into memory, in a temporary file, which is gone when this process is; its user
/// alone may read it.
public final class SpillFile implements AutoCloseable {
  private static final int WRITTEN_AT_ONCE = 1 << 16;

  private final FileChannel channel;
  private final ByteArrayOutputStream pending = new ByteArrayOutputStream();
  private long written;

  private SpillFile(FileChannel channel) {
    this.channel = channel;
  }

  public static SpillFile temporary() {
    try {
      var path = Files.createTempFile("oarlock-import", ".spill");
      return new SpillFile(FileChannel.open(path, READ, WRITE, DELETE_ON_CLOSE));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// In bytes.
  public long size() {
    return written + pending.size();
  }

  /// Where it can be read again.
  public long append(byte[] bytes) {
    var offset = size();
    pending.writeBytes(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
    pending.writeBytes(bytes);
    if (pending.size() >= WRITTEN_AT_ONCE) {
      flush();
    }
    return offset;
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

  public byte[] read(long offset) {
    flush();
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
  public InputStream bytes(long from, long to) {
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
        SpillFile.this.read(ByteBuffer.wrap(into, start, some), at);
        at += some;
        return some;
      }
    };
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
