package dev.oarlock.local.cloud.runtime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.LongSupplier;

/// Whether the disk has room to finish what is taken in. Nothing is taken in before it is full, so
/// that what was taken in can be stored, noted as done, and told.
public record DiskRoom(LongSupplier usableBytes) {
  /// More than a batch of the largest signals, and the journal written anew, take.
  private static final long LEAST = 24L << 20;

  private static final Duration PAUSE = Duration.ofMillis(500);

  /// That of the disk on which a folder is.
  public static DiskRoom of(Path folder) {
    var disk = disk(folder); // once: to find it, all that is mounted is read
    return new DiskRoom(() -> usable(disk, folder));
  }

  /// More than is ever needed: nothing is on a disk.
  public static DiskRoom endless() {
    return new DiskRoom(() -> Long.MAX_VALUE);
  }

  private static FileStore disk(Path folder) {
    try {
      return Files.getFileStore(folder);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot find the disk of " + folder, e);
    }
  }

  private static long usable(FileStore disk, Path folder) {
    try {
      return disk.getUsableSpace();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot ask for the room in " + folder, e);
    }
  }

  /// Whether there is enough.
  public boolean isLeft() {
    return usableBytes.getAsLong() >= LEAST;
  }

  /// Waits until there is.
  public void await() throws InterruptedException {
    while (!isLeft()) {
      Thread.sleep(PAUSE);
    }
  }

  /// What is wrong, and what to do.
  public String complaint() {
    return "only %d MB are left on the disk of the data folder, and %d are needed: make room, and it goes on by itself"
        .formatted(usableBytes.getAsLong() >> 20, LEAST >> 20);
  }
}
