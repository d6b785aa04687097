package dev.oarlock.cli.command;

import java.nio.file.Path;

/// Where things are: paths are meant from where the command was typed, the project is where the
/// launcher lies.
public final class ProjectPaths {
  private ProjectPaths() {}

  /// A path of the command line, made absolute.
  public static Path absolutePath(Path path) {
    return path.toAbsolutePath().normalize();
  }

  /// The project's folder.
  public static Path projectFolder() {
    return Path.of(System.getProperty("oarlock.home", "")).toAbsolutePath().normalize();
  }

  /// The template that is run.
  public static Path templateFile() {
    return projectFolder().resolve("template.yaml");
  }
}
