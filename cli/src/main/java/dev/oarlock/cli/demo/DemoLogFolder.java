package dev.oarlock.cli.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.regex.Pattern;

/// Where the log of a demo is: a temporary folder that is gone when the process ends, however it is
/// told to, unless the log is needed to see why the demo failed. What a process left that was
/// killed is gone when the next demo starts.
record DemoLogFolder(Path path, AtomicBoolean isKept) {
  private static final String KEPT = "kept";
  private static final Pattern NAME = Pattern.compile("oarlock-demo-(\\d+)-.*");

  static DemoLogFolder create() throws IOException {
    deleteLeftOver(Path.of(System.getProperty("java.io.tmpdir")));
    var prefix = "oarlock-demo-" + ProcessHandle.current().pid() + "-";
    var folder = new DemoLogFolder(Files.createTempDirectory(prefix), new AtomicBoolean());
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
    if (isKept.get()) {
      Files.writeString(path.resolve(KEPT), "");
    }
    return isKept.get();
  }

  /// Of processes that are no more, but for what was to be kept.
  static void deleteLeftOver(Path folders) throws IOException {
    try (var found = Files.list(folders)) {
      for (var folder : (Iterable<Path>) found.filter(DemoLogFolder::isLeftOver)::iterator) {
        new DemoLogFolder(folder, new AtomicBoolean()).delete();
      }
    }
  }

  private static boolean isLeftOver(Path folder) {
    var name = NAME.matcher(String.valueOf(folder.getFileName()));
    return name.matches()
        && Files.isWritable(folder)
        && !Files.exists(folder.resolve(KEPT))
        && ProcessHandle.of(Long.parseLong(name.group(1))).isEmpty();
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
