package dev.oarlock.local.model;

import dev.oarlock.domain.learn.Case;
import dev.oarlock.domain.learn.Outcome;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;

/// The columns that say which account a row is about, as of which day, and what became of it.
record CaseColumns(CsvTable csv) {

  /// Each account once a day, because a row that is there twice would count twice.
  List<Case> told() {
    return once(cases(outcomes()));
  }

  /// The same without looking at any outcome, which need not even be there.
  List<Case> untold() {
    return once(toScore());
  }

  /// However often an account is asked about.
  List<Case> toScore() {
    return cases(Collections.nCopies(csv.rows().size(), Outcome.UNKNOWN));
  }

  private List<Case> cases(List<Outcome> outcomes) {
    var ids = csv.column("id");
    var days = csv.has("asof") ? days() : Collections.nCopies(ids.size(), "");
    return IntStream.range(0, ids.size())
        .mapToObj(row -> new Case(id(ids, row), days.get(row), outcomes.get(row)))
        .toList();
  }

  private List<Case> once(List<Case> cases) {
    var seen = new HashMap<List<String>, Integer>();
    for (int row = 0; row < cases.size(); row++) {
      var one = cases.get(row);
      var earlier = seen.putIfAbsent(List.of(one.id(), one.asof()), row);
      if (earlier != null) {
        var asof = one.asof().isEmpty() ? "" : " as of " + one.asof();
        throw csv.wrong(
            "id", row, "'" + one.id() + "'" + asof + " is in row " + (earlier + 1) + " already");
      }
    }
    return cases;
  }

  private String id(List<String> ids, int row) {
    if (ids.get(row).isEmpty()) {
      throw csv.wrong("id", row, "it is empty");
    }
    return ids.get(row);
  }

  /// Days, or anything else that sorts by time; but not most of them days and one something else,
  /// because then the whole table would no longer be read as rolling over time.
  private List<String> days() {
    var days = csv.column("asof");
    var known = days.stream().filter(day -> !day.isEmpty()).toList();
    if (2 * known.stream().filter(CaseColumns::isDay).count() > known.size()) {
      for (int row = 0; row < days.size(); row++) {
        if (!days.get(row).isEmpty() && !isDay(days.get(row))) {
          throw csv.wrong("asof", row, "no day such as 2026-11-30: '" + days.get(row) + "'");
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

  private List<Outcome> outcomes() {
    var fields = csv.column("y");
    return IntStream.range(0, fields.size())
        .mapToObj(row -> outcome(fields.get(row), row))
        .toList();
  }

  private Outcome outcome(String field, int row) {
    return switch (field) {
      case "" -> Outcome.UNKNOWN;
      case "0", "0.0" -> Outcome.STAYED;
      case "1", "1.0" -> Outcome.LEFT;
      default -> throw csv.wrong("y", row, "neither 0 nor 1 nor empty: '" + field + "'");
    };
  }
}
