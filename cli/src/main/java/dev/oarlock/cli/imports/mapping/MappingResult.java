package dev.oarlock.cli.imports.mapping;

import dev.oarlock.cli.imports.row.RefusedRow;
import dev.oarlock.cli.imports.signal.MappedSignal;
import dev.oarlock.cli.imports.signal.SignalSpool;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/// What a mapping makes of a folder: the signals in the order in which to send them, and for each
/// row that made none, why; `noted` says how many were taken of which a person should know
/// something. `formats` says what was recognised of a file that is not as usual.
public record MappingResult(
    SortedMap<String, Integer> rowsByFile,
    SortedMap<String, String> formats,
    List<MappedSignal> signals,
    Map<String, Integer> skipped,
    Map<String, Integer> noted,
    List<RefusedRow> refused) {

  /// What several mappings make of their files, as one.
  public static MappingResult of(List<MappingResult> parts) {
    if (parts.size() == 1) {
      return parts.getFirst();
    }
    var rows = new TreeMap<String, Integer>();
    var formats = new TreeMap<String, String>();
    var signals = new SignalSpool();
    var skipped = new TreeMap<String, Integer>();
    var noted = new TreeMap<String, Integer>();
    var refused = new ArrayList<RefusedRow>();
    for (var part : parts) {
      rows.putAll(part.rowsByFile());
      formats.putAll(part.formats());
      signals.addAll(part.signals());
      skipped.putAll(part.skipped());
      noted.putAll(part.noted());
      refused.addAll(part.refused());
    }
    return new MappingResult(rows, formats, signals.sorted(), skipped, noted, refused);
  }

  /// The same with other signals.
  MappingResult with(List<MappedSignal> others) {
    return new MappingResult(rowsByFile, formats, others, skipped, noted, refused);
  }

  /// The same, of which a person should know more.
  MappingResult noting(Map<String, Integer> more) {
    var all = new TreeMap<>(noted);
    more.forEach((what, rows) -> all.merge(what, rows, Integer::sum));
    return new MappingResult(rowsByFile, formats, signals, skipped, all, refused);
  }

  /// The same, alerting nobody.
  public MappingResult withoutAnnouncements() {
    return with(
        new AbstractList<>() {
          @Override
          public MappedSignal get(int index) {
            return signals.get(index).withoutAnnouncements();
          }

          @Override
          public int size() {
            return signals.size();
          }
        });
  }

  /// Who is who.
  public List<MappedSignal> registrationSignals() {
    return signals.subList(0, registrations());
  }

  /// What happened, in order.
  public List<MappedSignal> activitySignals() {
    return signals.subList(registrations(), signals.size());
  }

  /// They come first, so that their number is found without a look at all.
  private int registrations() {
    var from = 0;
    var to = signals.size();
    while (from < to) {
      var middle = (from + to) >>> 1;
      if (signals.get(middle).isRegistration()) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
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
