package dev.oarlock.cli.docs;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Which types there are, by the names of their files, and in which packages.
record ProjectTypes(Map<String, Set<String>> packagesByType) {
  static ProjectTypes of(Stream<Path> files) {
    return new ProjectTypes(
        files
            .filter(it -> !it.endsWith("package-info.java"))
            .collect(groupingBy(ProjectTypes::typeIn, mapping(ProjectTypes::packageOf, toSet()))));
  }

  Set<String> packagesOf(String type) {
    return packagesByType.getOrDefault(type, Set.of());
  }

  Set<String> packagesUnder(String place) {
    return packagesByType.values().stream()
        .flatMap(Set::stream)
        .filter(it -> it.startsWith(place + "/"))
        .collect(toSet());
  }

  private static String typeIn(Path file) {
    return String.valueOf(file.getFileName()).replace(".java", "");
  }

  private static String packageOf(Path file) {
    return String.valueOf(file.getParent()).replaceFirst(".*src/(main|test)/java/", "");
  }
}
