package dev.oarlock.cli.up;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// Keeps a second process out of a data folder; the lock falls when the process ends, however.
record DataFolderLock(FileChannel channel) implements AutoCloseable {
  static DataFolderLock acquire(Path folder) throws IOException {
    Files.createDirectories(folder);
    var channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return new DataFolderLock(channel);
      }
    } catch (OverlappingFileLockException e) {
      throw inUse(folder);
    }
    throw inUse(folder);
  }

  private static IllegalStateException inUse(Path folder) {
    return new IllegalStateException(
        "Another Oarlock works in "
            + folder
            + ". Stop it, or choose another folder with --data DIR and another --port.");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
