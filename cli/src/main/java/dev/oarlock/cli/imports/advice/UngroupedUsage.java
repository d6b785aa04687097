package dev.oarlock.cli.imports.advice;

import dev.oarlock.aws.json.JsonTree;
import dev.oarlock.cli.imports.signal.MappedSignal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Files of which every report of use tells of one person, several of one account and day: rows of
/// what single people did. Of several reports of a day the highest counts, so that all of them
/// would be one person.
public final class UngroupedUsage {
  private static final String USAGE = "UsageReported";

  private final Map<String, FileUsage> byFile = new TreeMap<>();

  private UngroupedUsage() {}

  /// What there is to say of signals that are in the order in which they are sent, so that those of
  /// a day are neighbours.
  public static List<String> notes(List<MappedSignal> signals) {
    var usage = new UngroupedUsage();
    signals.stream().filter(signal -> signal.type().equals(USAGE)).forEach(usage::add);
    return usage.byFile.entrySet().stream()
        .filter(it -> it.getValue().isUngrouped())
        .map(it -> note(it.getKey(), it.getValue()))
        .toList();
  }

  private static String note(String file, FileUsage usage) {
    return ("%s: each of %,d reports of use tells of 1 person, and %,d are of an account and day of"
            + " which another tells, too. Of a day the highest number counts, so they are 1 person."
            + " Where a row is what one person did, count people by `group` and `$countDistinct`:"
            + " see \"Rows of events\" in events/mappings/README.md.")
        .formatted(file, usage.reports, usage.repeated);
  }

  private void add(MappedSignal signal) {
    var file = signal.place().substring(0, signal.place().lastIndexOf(':'));
    var usage = byFile.computeIfAbsent(file, _ -> new FileUsage());
    if (usage.isOfSinglePeople) {
      usage.add(signal);
    }
  }

  private static final class FileUsage {
    private record ReportedDay(String account, String day, String part) {}

    private boolean isOfSinglePeople = true;
    private int reports;
    private int repeated;
    private int ofDay;
    private @Nullable ReportedDay latest;

    void add(MappedSignal signal) {
      var detail = JsonTree.parse(signal.detail());
      isOfSinglePeople = detail.path("activeUsers").asInt() == 1;
      var day =
          new ReportedDay(
              signal.account(), detail.path("day").asText(), detail.path("part").asText());
      ofDay = Objects.equals(day, latest) ? ofDay + 1 : 1;
      latest = day;
      reports++;
      repeated +=
          ofDay == 1 ? 0 : ofDay == 2 ? 2 : 1; // the second tells that the first has company
    }

    boolean isUngrouped() {
      return isOfSinglePeople && repeated > 0;
    }
  }
}
