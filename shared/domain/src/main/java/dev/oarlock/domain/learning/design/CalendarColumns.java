package dev.oarlock.domain.learning.design;

import dev.oarlock.domain.learning.dataset.FeatureColumn;
import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import dev.oarlock.domain.learning.design.LearningTask.FeatureKind;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Columns that say nothing but which day it is: within a day all accounts have the same value, and
/// another on other days. Before two years are known, such a column can fit the days of the table
/// and nothing else, because no season has come twice.
public final class CalendarColumns {
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

  /// A day without labels teaches no season.
  private static boolean isShortPanel(ObservationTable table) {
    var observations = table.observations();
    if (observations.stream().anyMatch(it -> it.day().isEmpty())) {
      return false;
    }
    var days = distinctDays(observations.stream());
    var known = distinctDays(observations.stream().filter(Observation::labelled));
    return days.size() > 1
        && observations.size() >= MIN_ACCOUNTS_A_DAY * days.size()
        && (known.size() < 2 || areUnderTwoYears(known));
  }

  private static NavigableSet<LocalDate> distinctDays(Stream<Observation> observations) {
    return observations
        .flatMap(it -> it.day().stream())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static boolean areUnderTwoYears(NavigableSet<LocalDate> days) {
    var first = days.first();
    var last = days.last();
    return first.plusYears(2).isAfter(last.plusDays(step(first, last, days.size())));
  }

  /// How many days the last one stands for: with 24 first days of a month two years are known.
  private static long step(LocalDate first, LocalDate last, long distinct) {
    return Math.ceilDiv(ChronoUnit.DAYS.between(first, last), distinct - 1);
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
