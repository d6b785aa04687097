package dev.oarlock.local.imports;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/// What a mapping makes of a folder: the signals in the order in which to send them, and for each
/// row that made none, why.
record Mapped(
    SortedMap<String, Integer> rowsByFile,
    List<MappedSignal> signals,
    Map<String, Integer> skipped,
    List<String> unmapped) {

  /// The same, alerting nobody.
  Mapped quiet() {
    var marked = signals.stream().map(MappedSignal::quiet).toList();
    return new Mapped(rowsByFile, marked, skipped, unmapped);
  }

  /// Who is who.
  List<MappedSignal> registrations() {
    return signals.stream().filter(MappedSignal::isRegistration).toList();
  }

  /// What happened, in order.
  List<MappedSignal> others() {
    return signals.stream().filter(signal -> !signal.isRegistration()).toList();
  }

  int rows() {
    return rowsByFile.values().stream().mapToInt(Integer::intValue).sum();
  }
}
