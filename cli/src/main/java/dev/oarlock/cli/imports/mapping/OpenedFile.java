package dev.oarlock.cli.imports.mapping;

import dev.oarlock.cli.imports.row.SourceRows;
import dev.oarlock.mapping.definition.SignalMapping.MappedFile;
import dev.oarlock.mapping.expression.RowFunctions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A file, the part of the mapping that reads it, under the file's name, and how its texts are
/// read.
record OpenedFile(MappedFile part, SourceRows source, RowFunctions functions) {
  static OpenedFile of(MappedFile part, Path path, Function<SourceRows, RowFunctions> functions) {
    var source = SourceRows.open(path, part.format(), part.location());
    var named = part.withName(String.valueOf(path.getFileName()));
    return new OpenedFile(named, source, functions.apply(source));
  }

  /// The same, ready to be read: several files have the expressions of one part.
  OpenedFile bound() {
    part.bind(functions);
    return this;
  }

  /// What was recognised, and in a list of people's own the columns that nothing reads.
  String description() {
    var unread = part.tellsUnread() ? unread() : List.<String>of();
    var words = unread.isEmpty() ? "" : "not read: " + String.join(", ", unread);
    return Stream.of(source.description(), words)
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private List<String> unread() {
    try {
      return part.format().columns().unread(source.header(), source.otherNames());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
