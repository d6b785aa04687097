package dev.oarlock.local.cli;

import java.nio.file.Path;

/// Where things are: paths are meant from where the command was typed, the project is where the
/// launcher lies.
public final class Folders {
  private Folders() {}

  /// A path of the command line, made absolute.
  public static Path fromCaller(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /// The project's folder.
  public static Path project() {
    return Path.of(System.getProperty("oarlock.home", "")).toAbsolutePath().normalize();
  }

  /// The template that is run.
  public static Path template() {
    return project().resolve("template.yaml");
  }
}
