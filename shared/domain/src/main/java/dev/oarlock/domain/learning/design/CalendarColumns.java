package dev.oarlock.domain.learning.design;

import dev.oarlock.domain.learning.dataset.FeatureColumn;
import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Columns that say nothing but which day it is: within a day all accounts have the same value, and
/// another on other days. Before two years are known, such a column can fit the days of the table
/// and nothing else, because no season has come twice.
public final class CalendarColumns {
  private static final int TWO_PERIODS_DAYS = 730;
  private static final int MIN_ACCOUNTS_A_DAY = 5;

  private CalendarColumns() {}

  /// Their names. Drivers that the expert knows are no calendar.
  public static List<String> of(ObservationTable table, FeatureKind kind) {
    if (!isShortPanel(table)) {
      return List.of();
    }
    return table.columns().stream()
        .filter(column -> column.name().startsWith(kind.prefix()))
        .filter(column -> !ExpertWeights.knows(column.name()))
        .filter(column -> followsTheDay(column, table.observations()))
        .map(FeatureColumn::name)
        .toList();
  }

  private static boolean isShortPanel(ObservationTable table) {
    var days = new ArrayList<LocalDate>();
    for (var observation : table.observations()) {
      observation.day().ifPresent(days::add);
    }
    if (days.size() < table.size() || days.isEmpty()) {
      return false;
    }
    var first = days.stream().min(LocalDate::compareTo).orElseThrow();
    var last = days.stream().max(LocalDate::compareTo).orElseThrow();
    var distinct = days.stream().distinct().count();
    return distinct > 1
        && days.size() >= MIN_ACCOUNTS_A_DAY * distinct
        && ChronoUnit.DAYS.between(first, last) < TWO_PERIODS_DAYS;
  }

  private static boolean followsTheDay(FeatureColumn column, List<Observation> observations) {
    Map<String, Object> ofDay = new HashMap<>();
    for (int row = 0; row < observations.size(); row++) {
      Object value = value(column, row);
      var known = ofDay.putIfAbsent(observations.get(row).asOf(), value);
      if (known != null && !known.equals(value)) {
        return false;
      }
    }
    return ofDay.values().stream().distinct().limit(2).count() > 1;
  }

  private static Object value(FeatureColumn column, int row) {
    return switch (column) {
      case FeatureColumn.Numeric numeric -> numeric.at(row);
      case FeatureColumn.Categorical categorical -> categorical.at(row);
    };
  }
}
