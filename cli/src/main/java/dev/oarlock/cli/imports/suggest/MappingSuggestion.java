package dev.oarlock.cli.imports.suggest;

import dev.oarlock.cli.imports.mapping.ImportPlan;
import dev.oarlock.cli.imports.mapping.SourceFiles;
import dev.oarlock.cli.imports.row.SourceRows;
import dev.oarlock.mapping.definition.ShippedMapping;
import dev.oarlock.mapping.definition.SignalMapping;
import dev.oarlock.mapping.definition.SignalMapping.MappedFile;
import dev.oarlock.mapping.format.FileFormat;
import dev.oarlock.mapping.input.InputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The mapping to begin with for files that somebody gave: the shipped one whose shape they have,
/// else one that is guessed from columns and values.
public final class MappingSuggestion {
  private MappingSuggestion() {}

  public static List<String> of(SourceFiles files) {
    if (files.all().isEmpty()) {
      throw new InputException("import", "there is no file to read", "Give files, or a folder.");
    }
    var known = ImportPlan.shapes(files);
    if (known.size() > 1) {
      throw new InputException(
          "import",
          "the files are of several systems: "
              + known.keySet().stream().map(SignalMapping::name).collect(Collectors.joining(", ")),
          "They are imported together without --map; give those of one to get its mapping.");
    }
    return known.entrySet().stream()
        .findFirst()
        .map(shape -> shipped(shape.getKey(), shape.getValue()))
        .orElseGet(() -> guess(files.all().getFirst()));
  }

  private static List<String> shipped(SignalMapping shape, List<Path> files) {
    var names =
        files.stream()
            .map(file -> String.valueOf(file.getFileName()))
            .collect(Collectors.joining(", "));
    var lines = new ArrayList<String>();
    lines.add("# %s: recognised as %s, whose mapping this is.".formatted(names, shape.name()));
    lines.add("# It imports as it is, without --map too; change here what is otherwise with you.");
    files.forEach(file -> unread(shape, file).forEach(lines::add));
    ShippedMapping.named(shape.name()).orElseThrow().text().lines().forEach(lines::add);
    return lines;
  }

  private static List<String> unread(SignalMapping shape, Path file) {
    var header = SourceRows.header(file);
    return shape.partFor(header).filter(MappedFile::tellsUnread).stream()
        .flatMap(part -> part.format().columns().unread(header, Map.of()).stream())
        .map("# - '%s' is not read: a name that its people use may be added below"::formatted)
        .toList();
  }

  private static List<String> guess(Path file) {
    try {
      var source = SourceRows.open(file, FileFormat.recognized(), file.toString());
      var sample = FileSample.of(source);
      var name = String.valueOf(file.getFileName());
      var events = EventColumns.of(sample);
      if (events.isPresent()) {
        return new EventFileText(name, source.description(), events.get()).lines();
      }
      var guesses = ColumnGuesses.of(sample);
      if (!guesses.isListOfCustomers()) {
        throw new InputException(
            file.toString(),
            "no column is the customer's name, among " + source.header(),
            "Write a mapping (docs/data.md), beginning with the shipped one that comes nearest.");
      }
      return new CustomerListText(name, source.description(), guesses).lines();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
