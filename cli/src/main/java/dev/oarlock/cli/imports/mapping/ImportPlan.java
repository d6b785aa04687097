package dev.oarlock.cli.imports.mapping;

import dev.oarlock.cli.imports.row.SourceRows;
import dev.oarlock.mapping.definition.ShippedMapping;
import dev.oarlock.mapping.definition.SignalMapping;
import dev.oarlock.mapping.input.InputException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Which mapping reads which files: the one that was named, or for each file the shipped one that
/// knows most of its columns. `unread` are files whose shape nobody knows.
public record ImportPlan(Map<SignalMapping, SourceFiles> files, List<Path> unread) {

  public static ImportPlan named(SignalMapping mapping, SourceFiles files) {
    return new ImportPlan(Map.of(mapping, files), List.of());
  }

  public static ImportPlan recognized(SourceFiles given) {
    var shapes = shapes(given);
    var unread = new ArrayList<>(given.all());
    shapes.values().forEach(unread::removeAll);
    if (shapes.isEmpty()) {
      throw new InputException(
          unread.isEmpty() ? "import" : String.valueOf(unread.getFirst()),
          unread.isEmpty()
              ? "there is no file to read"
              : "no shipped mapping knows its columns" + recognized(unread.getFirst()),
          "'import --suggest' writes a first mapping for it; --map names one.");
    }
    var files = new LinkedHashMap<SignalMapping, SourceFiles>();
    shapes.forEach((shape, some) -> files.put(shape, given.only(some)));
    return new ImportPlan(files, unread);
  }

  /// What it was taken for, as the wrong sheet or separator may be why.
  private static String recognized(Path file) {
    var words = SourceRows.description(file);
    return words.isEmpty() ? "" : " (" + words + ")";
  }

  /// The files of each shipped shape; those of none are in none.
  public static Map<SignalMapping, List<Path>> shapes(SourceFiles given) {
    var mappings = Arrays.stream(ShippedMapping.values()).map(ShippedMapping::mapping).toList();
    var shapes = new LinkedHashMap<SignalMapping, List<Path>>();
    for (var file : given.all()) {
      mappings.stream()
          .filter(mapping -> given.fit(mapping, file) > 0)
          .max(Comparator.comparingInt(mapping -> given.fit(mapping, file)))
          .ifPresent(shape -> shapes.computeIfAbsent(shape, _ -> new ArrayList<>()).add(file));
    }
    return shapes;
  }

  /// What they make of their files.
  public MappingResult map() {
    return MappingResult.of(
        files.entrySet().stream()
            .map(part -> SignalMapper.map(part.getKey(), part.getValue()))
            .toList());
  }
}
