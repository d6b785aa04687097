package dev.oarlock.cli.imports.mapping;

import dev.oarlock.cli.imports.mapping.RowGroups.RowGroup;
import dev.oarlock.cli.imports.row.RefusedRow;
import dev.oarlock.cli.imports.row.SourceRow;
import dev.oarlock.cli.imports.row.SourceRows;
import dev.oarlock.cli.imports.signal.MappedSignal;
import dev.oarlock.cli.imports.signal.SignalSpool;
import dev.oarlock.cli.imports.spill.KeyCounts;
import dev.oarlock.mapping.definition.SignalDraft;
import dev.oarlock.mapping.definition.SignalMapping;
import dev.oarlock.mapping.definition.SignalMapping.MappedFile;
import dev.oarlock.mapping.definition.SignalMapping.SkipRule;
import dev.oarlock.mapping.expression.RowFunctions;
import dev.oarlock.mapping.expression.RowMappingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Applies a mapping to a folder of files. The same rows make the same signals with the same ids,
/// so that an import may be run again.
public final class SignalMapper {
  private static final String NO_SIGNAL = "no signal of the mapping fits";

  private final SignalMapping mapping;
  private final TreeMap<String, Integer> rows = new TreeMap<>();
  private final TreeMap<String, String> formats = new TreeMap<>();
  private final Map<String, Integer> skipped = new TreeMap<>();
  private final Map<String, Integer> noted = new TreeMap<>();
  private final SignalSpool signals = new SignalSpool();
  private final List<RefusedRow> refused = new ArrayList<>();

  private SignalMapper(SignalMapping mapping) {
    this.mapping = mapping;
  }

  /// Of the files in a folder.
  public static MappingResult map(SignalMapping mapping, Path folder) {
    return map(mapping, SourceFiles.of(List.of(folder)));
  }

  static MappingResult map(SignalMapping mapping, SourceFiles files) {
    return new SignalMapper(mapping).read(files);
  }

  private MappingResult read(SourceFiles files) {
    var lookups = LookupTables.load(mapping.lookups(), files);
    files.assigned(mapping).forEach(assigned -> read(assigned, lookups, files));
    return new MappingResult(rows, formats, signals.sorted(), skipped, noted, refused);
  }

  private void read(SourceFiles.AssignedFile assigned, LookupTables lookups, SourceFiles files) {
    var path = assigned.file();
    var file = assigned.part().withName(String.valueOf(path.getFileName()));
    var source = SourceRows.open(path, file.format(), file.location());
    file.bind(new RowFunctions(lookups, source.text(file.format(), files.day(path))));
    formats.put(file.csv(), described(file, source));
    rows.putIfAbsent(file.csv(), 0);
    read(file, source);
  }

  /// What was recognised, and in a list of people's own the columns that nothing reads.
  private static String described(MappedFile file, SourceRows source) {
    var unread =
        file.tellsUnread() ? file.format().columns().unread(header(source)) : List.<String>of();
    var words = unread.isEmpty() ? "" : "not read: " + String.join(", ", unread);
    return Stream.of(source.description(), words)
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static List<String> header(SourceRows source) {
    try {
      return source.header();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void read(MappedFile file, SourceRows source) {
    if (file.group().isEmpty()) {
      var seen = new KeyCounts();
      SourceRows.readAll(source, row -> take(file, row, () -> single(file, row, seen)));
    } else {
      try (var groups = new RowGroups(file.group())) {
        SourceRows.readAll(source, row -> take(file, row, () -> groups.add(row)));
        groups.forEach(group -> tryTo(file, group.first(), () -> signals(file, group)));
      }
    }
  }

  /// What is left out on purpose is left out whatever is wrong with it.
  private void take(MappedFile file, SourceRow row, Runnable work) {
    rows.merge(file.csv(), 1, Integer::sum);
    tryTo(
        file,
        row,
        () -> {
          var skip = file.skips().stream().filter(it -> it.when().isTrue(row.columns(), Map.of()));
          var reason = skip.findFirst().map(SkipRule::reason).or(() -> emptyRow(row));
          if (reason.isPresent()) {
            skipped.merge(file.csv() + ": " + reason.get(), 1, Integer::sum);
          } else {
            row.mistake()
                .ifPresent(mistake -> {
                  throw new RowMappingException(mistake);
                });
            work.run();
            note(file, row);
          }
        });
  }

  private void note(MappedFile file, SourceRow row) {
    file.notes().stream()
        .filter(note -> note.when().isTrue(row.columns(), Map.of()))
        .forEach(note -> noted.merge(file.csv() + ": " + note.text(), 1, Integer::sum));
  }

  private static Optional<String> emptyRow(SourceRow row) {
    return row.isBlank() && row.mistake().isEmpty() ? Optional.of("empty rows") : Optional.empty();
  }

  private void tryTo(MappedFile file, SourceRow row, Runnable work) {
    try {
      work.run();
    } catch (RowMappingException e) {
      refused.add(
          new RefusedRow(file.csv(), row.line(), keyOf(file, row), String.valueOf(e.getMessage())));
    }
  }

  private static String keyOf(MappedFile file, SourceRow row) {
    try {
      return file.key().flatMap(key -> key.text(row.columns(), Map.of())).orElse("");
    } catch (RowMappingException _) {
      return "";
    }
  }

  private void single(MappedFile file, SourceRow row, KeyCounts seen) {
    var key = SignalDraft.text(file.key().orElseThrow(), row.columns(), Map.of());
    var nth = seen.add(key);
    var variables = Map.<String, Object>of("key", nth == 1 ? key : key + "-" + nth, "nth", nth);
    signals(file, new RowGroup(row, row.columns(), variables));
  }

  private void signals(MappedFile file, RowGroup group) {
    var variables = SignalDraft.withValues(file.values(), group.rows(), group.variables());
    var drafts = SignalDraft.all(file.signals(), group.rows(), variables);
    if (drafts.isEmpty()) {
      skipped.merge(file.csv() + ": " + NO_SIGNAL, 1, Integer::sum);
    }
    var place = file.csv() + ":" + group.first().line();
    drafts.forEach(draft -> signals.add(MappedSignal.of(draft, place, mapping)));
  }
}
