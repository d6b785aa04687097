package dev.oarlock.cli.imports.mapping;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a mapping makes of a folder: the signals in the order in which to send them, and for each
/// row that made none, why. `formats` says what was recognised of a file that is not as usual.
public record MappingResult(
    SortedMap<String, Integer> rowsByFile,
    SortedMap<String, String> formats,
    List<MappedSignal> signals,
    Map<String, Integer> skipped,
    List<RefusedRow> refused) {

  /// What several mappings make of their files, as one.
  public static MappingResult of(List<MappingResult> parts) {
    var rows = new TreeMap<String, Integer>();
    var formats = new TreeMap<String, String>();
    var signals = new ArrayList<MappedSignal>();
    var skipped = new TreeMap<String, Integer>();
    var refused = new ArrayList<RefusedRow>();
    for (var part : parts) {
      rows.putAll(part.rowsByFile());
      formats.putAll(part.formats());
      signals.addAll(part.signals());
      skipped.putAll(part.skipped());
      refused.addAll(part.refused());
    }
    signals.sort(MappedSignal.SENDING_ORDER);
    return new MappingResult(rows, formats, signals, skipped, refused);
  }

  /// The same with other signals.
  MappingResult with(List<MappedSignal> others) {
    return new MappingResult(rowsByFile, formats, others, skipped, refused);
  }

  /// The same, alerting nobody.
  public MappingResult withoutAnnouncements() {
    return with(signals.stream().map(MappedSignal::withoutAnnouncements).toList());
  }

  /// Who is who.
  public List<MappedSignal> registrationSignals() {
    return signals.stream().filter(MappedSignal::isRegistration).toList();
  }

  /// What happened, in order.
  public List<MappedSignal> activitySignals() {
    return signals.stream().filter(signal -> !signal.isRegistration()).toList();
  }

  /// The day of the newest signal of a kind that goes on coming, such as use, by UTC. Contracts
  /// alone do not grow old.
  public Optional<LocalDate> newestReport() {
    return signals.stream()
        .filter(MappedSignal::isReport)
        .map(MappedSignal::at)
        .max(Comparator.naturalOrder())
        .map(at -> LocalDate.ofInstant(at, ZoneOffset.UTC));
  }

  public int rows() {
    return rowsByFile.values().stream().mapToInt(Integer::intValue).sum();
  }
}
