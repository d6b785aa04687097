package dev.oarlock.cli.up;

import dev.oarlock.local.slack.disk.LineFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;

/// Where the functions' log lines go: a file that grows, and is put aside when it is large. A line
/// that does not fit on the disk is lost and counted: no function fails for its log.
public final class LogFile implements Consumer<String>, AutoCloseable {
  private static final long ROTATION_SIZE = 50L << 20;
  private final LineFile lines;
  private long lost;

  private LogFile(LineFile lines) {
    this.lines = lines;
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
      return new LogFile(LineFile.open(file));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write the log " + file + ": " + e.getMessage(), e);
    }
  }

  @Override
  public synchronized void accept(String line) {
    try {
      lines.append(lossNote() + line + "\n");
      lost = 0;
    } catch (IOException _) {
      lost++;
    }
  }

  private String lossNote() {
    return lost == 0
        ? ""
        : "{\"level\":\"WARN\",\"message\":\"lines lost, the log could not be written\",\"count\":%d}%n"
            .formatted(lost);
  }

  @Override
  public synchronized void close() throws IOException {
    lines.close();
  }
}
