package dev.oarlock.cli.imports.mapping;

import dev.oarlock.cli.imports.row.SourceRows;
import dev.oarlock.mapping.definition.SignalMapping;
import dev.oarlock.mapping.definition.SignalMapping.MappedFile;
import dev.oarlock.mapping.expression.RowFunctions;
import dev.oarlock.mapping.input.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// The files that somebody gave, alone or in folders. Their columns are read when somebody asks.
public final class SourceFiles {
  private static final int NAMED = 3;
  private static final Pattern READABLE =
      Pattern.compile("(?i).*\\.(csv|txt|tsv|xlsx|json|jsonl|ndjson)(\\.gz)?");

  private final List<Path> files;
  private final List<Path> folders;
  private final Optional<LocalDate> day;
  private final Map<Path, List<String>> headers = new HashMap<>();

  private SourceFiles(List<Path> files, List<Path> folders, Optional<LocalDate> day) {
    this.files = files;
    this.folders = folders;
    this.day = day;
  }

  /// A file and the part of a mapping that reads it.
  record AssignedFile(MappedFile part, Path file) {}

  public static SourceFiles of(List<Path> given) {
    var files = given.stream().flatMap(path -> files(path).stream()).distinct().toList();
    var folders = given.stream().filter(Files::isDirectory).toList();
    return new SourceFiles(files, folders, Optional.empty());
  }

  /// The same, as what was so on this day.
  public SourceFiles asOf(LocalDate day) {
    return new SourceFiles(files, folders, Optional.of(day));
  }

  /// The day of a file: what it says was so when it was last written, which is when it was
  /// downloaded, unless somebody says another day.
  LocalDate day(Path file) {
    return day.orElseGet(() -> lastWritten(file));
  }

  /// What expressions over its rows may call.
  RowFunctions functions(LookupTables lookups, SourceRows source, Path file) {
    return new RowFunctions(lookups, source.text(day(file)));
  }

  private static LocalDate lastWritten(Path file) {
    try {
      return LocalDate.ofInstant(Files.getLastModifiedTime(file).toInstant(), ZoneOffset.UTC);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// All of them.
  public List<Path> all() {
    return files;
  }

  private List<String> header(Path file) {
    return headers.computeIfAbsent(file, SourceRows::header);
  }

  private static List<Path> files(Path path) {
    if (!Files.exists(path)) {
      throw new InputException(
          path.toString(), "there is no such file or folder", "Give the files, or their folder.");
    }
    if (!Files.isDirectory(path)) {
      return List.of(path);
    }
    try (var inside = Files.list(path)) {
      return inside
          .filter(file -> Files.isRegularFile(file) && READABLE.matcher(file.toString()).matches())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Where a file of this name is; of one that is not there, where it would be.
  Path named(String name) {
    return files.stream()
        .filter(file -> file.endsWith(name))
        .findFirst()
        .or(() -> folders.stream().map(folder -> folder.resolve(name)).findFirst())
        .orElseGet(() -> Path.of(name));
  }

  /// What each part of a mapping reads: a part that says its columns every file of that shape, any
  /// other the file of its name.
  List<AssignedFile> assigned(SignalMapping mapping) {
    var assigned = new ArrayList<AssignedFile>();
    for (var part : mapping.files()) {
      if (part.format().columns().isEmpty()) {
        assigned.add(new AssignedFile(part, named(part.csv())));
      } else {
        files.stream()
            .filter(file -> part(mapping, file).filter(part::equals).isPresent())
            .forEach(file -> assigned.add(new AssignedFile(part, file)));
      }
    }
    if (assigned.isEmpty()) {
      throw nothing(mapping);
    }
    return assigned;
  }

  /// The part of a mapping whose shape a file has.
  private Optional<MappedFile> part(SignalMapping mapping, Path file) {
    return mapping.partFor(header(file));
  }

  /// How well a mapping fits a file: the number of columns that it knows, 0 if it does not.
  int fit(SignalMapping mapping, Path file) {
    var header = header(file);
    return part(mapping, file).map(part -> part.format().columns().matches(header)).orElse(0);
  }

  /// These files alone.
  SourceFiles only(List<Path> some) {
    return new SourceFiles(some, List.of(), day);
  }

  private InputException nothing(SignalMapping mapping) {
    var lacking =
        files.stream()
            .limit(NAMED)
            .flatMap(file ->
                mapping.files().stream()
                    .map(part ->
                        "%s is no %s: it lacks %s"
                            .formatted(
                                file.getFileName(),
                                part.csv(),
                                String.join(", ", part.format().columns().missing(header(file))))));
    return new InputException(
        mapping.name(),
        "none of the files is one that it reads: " + String.join("; ", lacking.toList()),
        "Give other files, or let 'import --suggest' write a mapping for these.");
  }
}
