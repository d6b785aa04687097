package dev.oarlock.cli.imports.mapping;

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
import java.util.Optional;
import java.util.TreeMap;

/// Which mapping reads which files: the one that was named, or for each file the shipped one that
/// knows most of its columns. `unread` are files whose shape nobody knows.
public record ImportPlan(Map<SignalMapping, SourceFiles> files, List<Path> unread) {

  public static ImportPlan named(SignalMapping mapping, SourceFiles files) {
    return new ImportPlan(Map.of(mapping, files), List.of());
  }

  public static ImportPlan recognized(SourceFiles given) {
    var byShape = new TreeMap<ShippedMapping, List<Path>>();
    var unread = new ArrayList<Path>();
    var mappings = new LinkedHashMap<ShippedMapping, SignalMapping>();
    Arrays.stream(ShippedMapping.values()).forEach(it -> mappings.put(it, it.mapping()));
    for (var file : given.all()) {
      best(mappings, given, file)
          .ifPresentOrElse(
              shape -> byShape.computeIfAbsent(shape, _ -> new ArrayList<>()).add(file),
              () -> unread.add(file));
    }
    if (byShape.isEmpty()) {
      throw new InputException(
          unread.isEmpty() ? "import" : String.valueOf(unread.getFirst()),
          unread.isEmpty() ? "there is no file to read" : "no shipped mapping knows its columns",
          "'import --suggest' writes a first mapping for it; --map names one.");
    }
    var files = new LinkedHashMap<SignalMapping, SourceFiles>();
    byShape.forEach((shape, some) -> files.put(mappings.get(shape), given.only(some)));
    return new ImportPlan(files, unread);
  }

  private static Optional<ShippedMapping> best(
      Map<ShippedMapping, SignalMapping> mappings, SourceFiles given, Path file) {
    return mappings.keySet().stream()
        .filter(shape -> given.fit(mappings.get(shape), file) > 0)
        .max(Comparator.comparingInt(shape -> given.fit(mappings.get(shape), file)));
  }

  /// What they make of their files.
  public MappingResult map() {
    return MappingResult.of(
        files.entrySet().stream()
            .map(part -> SignalMapper.map(part.getKey(), part.getValue()))
            .toList());
  }
}
