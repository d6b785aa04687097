package dev.oarlock.local.slack.disk;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A file of lines that only grows, by whole lines: what a full disk tore is cut off again, so that
/// the next line does not stick to a half one.
///
/// Not a channel, which closes for good when a thread that writes to it is interrupted, as one is
/// whose function overran its time.
public final class LineFile implements AutoCloseable {
  private final RandomAccessFile file;
  private long end;

  private LineFile(RandomAccessFile file) throws IOException {
    this.file = file;
    this.end = file.length();
  }

  /// Opens it at its end, or begins it.
  public static LineFile open(Path path) throws IOException {
    return new LineFile(new RandomAccessFile(path.toFile(), "rw"));
  }

  /// Appends lines, each with its end, all or none; they survive a kill of the process.
  public synchronized void append(String lines) throws IOException {
    var bytes = lines.getBytes(StandardCharsets.UTF_8);
    try {
      if (file.length() > end) {
        file.setLength(end);
      }
      file.seek(end);
      file.write(bytes);
      end += bytes.length;
    } catch (IOException e) {
      cutOff(e);
      throw e;
    }
  }

  private void cutOff(IOException why) {
    try {
      file.setLength(end);
    } catch (IOException e) {
      why.addSuppressed(e); // the next append cuts it off
    }
  }

  /// How many bytes it has.
  public synchronized long size() {
    return end;
  }

  @Override
  public synchronized void close() throws IOException {
    file.close();
  }
}
