package dev.oarlock.cli.command;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// A file that a command is going to write, checked before the work of which it is the result.
public final class OutputFile {
  private OutputFile() {}

  /// The path that the option requires, made absolute; an [IllegalArgumentException] says why it
  /// cannot be written. Whatever is there stays as it is.
  public static Path checked(String option, @Nullable Path typed) {
    var file = CliCommand.required(typed);
    if (Files.isDirectory(file)) {
      throw refused(option, file, "it is a folder");
    }
    var folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw refused(option, file, "there is no folder " + folder);
    }
    if (!Files.isWritable(Files.exists(file) ? file : folder)) {
      throw refused(option, file, "permission denied");
    }
    try {
      tryOut(file);
    } catch (IOException _) {
      throw refused(option, file, "the file system refuses it");
    }
    return file;
  }

  /// Some folders say that they can be written and refuse it, such as `/proc`.
  private static void tryOut(Path file) throws IOException {
    var isNew = !Files.exists(file);
    Files.newOutputStream(file, CREATE, APPEND).close();
    if (isNew) {
      Files.delete(file);
    }
  }

  private static IllegalArgumentException refused(String option, Path file, String why) {
    return new IllegalArgumentException(
        option + " " + file + " cannot be written: " + why + ". Choose another place.");
  }
}
