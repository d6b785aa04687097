package dev.oarlock.cli.personal;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// What became of the items that held something of somebody, by kind.
final class ErasureReport {
  private final Map<String, Integer> deleted = new TreeMap<>();
  private final Map<String, Integer> anonymised = new TreeMap<>();

  void deleted(TableItem item) {
    deleted.merge(item.kind(), 1, Integer::sum);
  }

  void anonymised(TableItem item) {
    anonymised.merge(item.kind(), 1, Integer::sum);
  }

  String text() {
    return "Deleted: " + counted(deleted) + ".\nAnonymised: " + counted(anonymised) + ".";
  }

  /// `3 x quarantine, 41 x signal`.
  static String counted(Map<String, Integer> kinds) {
    return kinds.isEmpty()
        ? "nothing"
        : kinds.entrySet().stream()
            .map(kind -> kind.getValue() + " x " + kind.getKey())
            .collect(Collectors.joining(", "));
  }
}
