package dev.oarlock.local.slack.disk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.regex.Pattern;

/// A folder whose content its owner alone may read: it holds what a business knows of its
/// customers.
public record PrivateFolder(Path path) {
  private static final String FOLDER = "rwx------";
  private static final String FILE = "rw-------";

  /// What is kept there; all else in the folder is somebody else's.
  private static final Pattern OURS =
      Pattern.compile(
          "table\\.db.*|queues\\.journal.*|.*\\.jsonl?|.*\\.checkpoint.*|oarlock\\.log.*|lock");

  /// Makes the folder if there is none, and closes it and what is ours in it to all others.
  public void restrict() {
    try {
      Files.createDirectories(path);
      setPermissions(path, FOLDER);
      try (var all = Files.list(path)) {
        for (var one : (Iterable<Path>) all.filter(PrivateFolder::isOurs)::iterator) {
          restrict(one);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot make " + path + " private", e);
    }
  }

  /// Closes a file to all others.
  static void restrict(Path file) throws IOException {
    setPermissions(file, FILE);
  }

  private static boolean isOurs(Path file) {
    return Files.isRegularFile(file) && OURS.matcher(file.getFileName().toString()).matches();
  }

  private static void setPermissions(Path one, String permissions) throws IOException {
    var view = Files.getFileAttributeView(one, PosixFileAttributeView.class);
    if (view != null) { // elsewhere a user's folders are private anyway
      view.setPermissions(PosixFilePermissions.fromString(permissions));
    }
  }
}
