package dev.oarlock.cli.model.file;

import dev.oarlock.cli.csv.CsvTable;
import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.dataset.Observation;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/// The columns that say which account a row is about, as of which day, and what became of it.
record ObservationColumns(CsvTable csv) {

  /// Each account once a day, because a row that is there twice would count twice.
  List<Observation> labelled() {
    return withoutDuplicates(observations(labels()));
  }

  /// The same without looking at any outcome, which need not even be there.
  List<Observation> unlabelled() {
    return withoutDuplicates(forScoring());
  }

  /// However often an account is asked about.
  List<Observation> forScoring() {
    return observations(Collections.nCopies(csv.rows().size(), ChurnLabel.UNKNOWN));
  }

  private List<Observation> observations(List<ChurnLabel> outcomes) {
    var ids = csv.column("id");
    var days = csv.has("asof") ? days() : Collections.nCopies(ids.size(), "");
    return IntStream.range(0, ids.size())
        .mapToObj(row -> new Observation(id(ids, row), days.get(row), outcomes.get(row)))
        .toList();
  }

  private List<Observation> withoutDuplicates(List<Observation> cases) {
    var seen = new HashMap<List<String>, Integer>();
    for (int row = 0; row < cases.size(); row++) {
      var one = cases.get(row);
      var earlier = seen.putIfAbsent(List.of(one.account(), one.asOf()), row);
      if (earlier != null) {
        var asof = one.asOf().isEmpty() ? "" : " as of " + one.asOf();
        throw csv.mistake(
            "id",
            row,
            "'" + one.account() + "'" + asof + " is in row " + (earlier + 1) + " already");
      }
    }
    return cases;
  }

  private String id(List<String> ids, int row) {
    if (ids.get(row).isEmpty()) {
      throw csv.mistake("id", row, "it is empty");
    }
    return ids.get(row);
  }

  /// Days, or anything else that sorts by time; but not most of them days and one something else,
  /// because then the whole table would no longer be read as rolling over time.
  private List<String> days() {
    var days = csv.column("asof");
    var known = days.stream().filter(day -> !day.isEmpty()).toList();
    if (2 * known.stream().filter(ObservationColumns::isDay).count() > known.size()) {
      for (int row = 0; row < days.size(); row++) {
        if (!days.get(row).isEmpty() && !isDay(days.get(row))) {
          throw csv.mistake("asof", row, "no day such as 2026-11-30: '" + days.get(row) + "'");
        }
      }
    }
    return days;
  }

  private static boolean isDay(String text) {
    try {
      LocalDate.parse(text);
      return true;
    } catch (DateTimeParseException _) {
      return false;
    }
  }

  private List<ChurnLabel> labels() {
    var fields = csv.column("y");
    return IntStream.range(0, fields.size()).mapToObj(row -> label(fields.get(row), row)).toList();
  }

  private ChurnLabel label(String field, int row) {
    return switch (field) {
      case "" -> ChurnLabel.UNKNOWN;
      case "0", "0.0" -> ChurnLabel.RETAINED;
      case "1", "1.0" -> ChurnLabel.CHURNED;
      default -> throw csv.mistake("y", row, "neither 0 nor 1 nor empty: '" + field + "'");
    };
  }
}
