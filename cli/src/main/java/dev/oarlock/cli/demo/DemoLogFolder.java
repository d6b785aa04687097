package dev.oarlock.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

/// Where the log of a demo is: a temporary folder that is gone when the process ends, however it is
/// told to, unless the log is needed to see why the demo failed.
record DemoLogFolder(Path path, AtomicBoolean isKept) {
  static DemoLogFolder create() throws IOException {
    var folder = new DemoLogFolder(Files.createTempDirectory("oarlock-demo"), new AtomicBoolean());
    Runtime.getRuntime().addShutdownHook(new Thread(folder::delete));
    return folder;
  }

  /// Keeps the log, if there is anything in it.
  boolean keepLog() throws IOException {
    try (var files = Files.list(path)) {
      for (var file : (Iterable<Path>) files::iterator) {
        isKept.compareAndSet(false, Files.size(file) > 0);
      }
    }
    return isKept.get();
  }

  private void delete() {
    if (isKept.get()) {
      return;
    }
    try (var files = Files.list(path)) {
      for (var file : (Iterable<Path>) files::iterator) {
        Files.delete(file);
      }
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot delete " + path, e);
    }
  }
}
