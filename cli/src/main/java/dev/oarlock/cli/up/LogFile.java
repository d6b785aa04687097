package dev.oarlock.cli.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.Consumer;

/// Where the functions' log lines go: a file that grows, and is put aside when it is large.
public final class LogFile implements Consumer<String>, AutoCloseable {
  private static final long ROTATION_SIZE = 50L << 20;
  private final Writer writer;

  private LogFile(Writer writer) {
    this.writer = writer;
  }

  /// Opens the log of a folder.
  public static LogFile in(Path folder) {
    var file = folder.resolve("oarlock.log");
    try {
      Files.createDirectories(folder);
      if (Files.exists(file) && Files.size(file) > ROTATION_SIZE) {
        Files.deleteIfExists(folder.resolve("oarlock.log.1"));
        Files.move(file, folder.resolve("oarlock.log.1"));
      }
      return new LogFile(
          Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the log " + file, e);
    }
  }

  @Override
  public synchronized void accept(String line) {
    try {
      writer.write(line + "\n");
      writer.flush();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the log", e);
    }
  }

  @Override
  public synchronized void close() throws IOException {
    writer.close();
  }
}
