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
import dev.oarlock.mapping.expression.RowMappingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Applies a mapping to a folder of files. The same rows make the same signals with the same ids,
/// so that an import may be run again.
public final class SignalMapper {
  private static final String NO_SIGNAL = "no signal of the mapping fits";
  private static final String TWICE = "the same again";
  private static final String NAMESAKE =
      "called like one before, so another contract of the same customer: a column id tells two"
          + " apart";

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
    var byPart = new LinkedHashMap<MappedFile, List<Path>>();
    files
        .assigned(mapping)
        .forEach(it -> byPart.computeIfAbsent(it.part(), _ -> new ArrayList<>()).add(it.file()));
    byPart.forEach((part, paths) -> {
      var opened = paths.stream().map(path -> open(part, path, lookups, files)).toList();
      if (part.group().isEmpty()) {
        opened.forEach(this::rows);
      } else {
        groups(part, opened);
      }
    });
    return new MappingResult(rows, formats, signals.sorted(), skipped, noted, refused);
  }

  private OpenedFile open(MappedFile part, Path path, LookupTables lookups, SourceFiles files) {
    var opened = OpenedFile.of(part, path, source -> files.functions(lookups, source, path));
    formats.put(opened.part().csv(), opened.description());
    rows.putIfAbsent(opened.part().csv(), 0);
    return opened;
  }

  private void rows(OpenedFile opened) {
    var file = opened.bound().part();
    var seen = new KeyCounts();
    SourceRows.readAll(opened.source(), row -> take(file, row, () -> single(file, row, seen)));
  }

  /// What one day had in common may stand in several files.
  private void groups(MappedFile part, List<OpenedFile> opened) {
    var seen = new KeyCounts();
    try (var groups = new RowGroups(part.group())) {
      for (var one : opened) {
        var file = one.bound().part();
        SourceRows.readAll(
            one.source(), row -> take(file, row, () -> group(file, row, groups, seen)));
      }
      groups.forEach(group -> {
        var file = part.withName(group.file());
        tryTo(file, group.first(), () -> signals(file, group));
      });
    }
  }

  private void group(MappedFile file, SourceRow row, RowGroups groups, KeyCounts seen) {
    var key = file.key().flatMap(it -> it.text(row.columns(), Map.of()));
    if (key.filter(it -> seen.add(it) > 1).isPresent()) {
      skipped.merge(file.csv() + ": " + TWICE, 1, Integer::sum);
    } else {
      groups.add(file.csv(), row);
    }
  }

  /// What is left out on purpose is left out whatever is wrong with it.
  private void take(MappedFile file, SourceRow row, Runnable work) {
    rows.merge(file.csv(), 1, Integer::sum);
    tryTo(
        file,
        row,
        () -> {
          if (row.columns().isEmpty()) { // nothing of it could be read, so no rule can know it
            requireWhole(row);
          }
          var skip = file.skips().stream().filter(it -> it.when().isTrue(row.columns(), Map.of()));
          var reason = skip.findFirst().map(SkipRule::reason).or(() -> emptyRow(row));
          if (reason.isPresent()) {
            skipped.merge(file.csv() + ": " + reason.get(), 1, Integer::sum);
          } else {
            requireWhole(row);
            work.run();
            note(file, row);
          }
        });
  }

  private static void requireWhole(SourceRow row) {
    row.mistake()
        .ifPresent(mistake -> {
          throw new RowMappingException(mistake);
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
    if (nth > 1 && file.tellsUnread()) { // in a list of people's own the key may be a name
      noted.merge(file.csv() + ": " + NAMESAKE, 1, Integer::sum);
    }
    var variables = Map.<String, Object>of("key", nth == 1 ? key : key + "-" + nth, "nth", nth);
    signals(file, new RowGroup(file.csv(), row, row.columns(), variables));
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
