package dev.oarlock.cli.imports.suggest;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/// Which column of a list of customers holds what, by its name or, where that is of no language
/// known here, by its values; and which nobody knows.
record ColumnGuesses(FileSample sample, Map<ColumnMeaning, String> columns, List<String> unknown) {
  private static final double MONTHS = 12;
  private static final double ROUNDING = 0.06;

  static ColumnGuesses of(FileSample sample) {
    var guesses =
        new ColumnGuesses(
            sample, new EnumMap<>(ColumnMeaning.class), new ArrayList<>(sample.columns().keySet()));
    for (var meaning : ColumnMeaning.values()) {
      guesses.take(meaning, meaning::fits);
    }
    guesses.dropStartOfRecords();
    guesses.takeMonthsAndYears();
    guesses.takeByValues(ColumnMeaning.CURRENCY);
    guesses.takeByValues(ColumnMeaning.CUSTOMER_NAME);
    if (guesses.revenue().isEmpty()) {
      guesses.takeByValues(ColumnMeaning.MONTHLY_REVENUE);
    }
    return guesses;
  }

  private interface ColumnTest {
    boolean fits(String column, List<String> told);
  }

  private void take(ColumnMeaning meaning, ColumnTest test) {
    unknown.stream()
        .filter(column -> test.fits(column, sample.told(column)))
        .findFirst()
        .ifPresent(column -> give(meaning, column));
  }

  private void takeByValues(ColumnMeaning meaning) {
    if (!columns.containsKey(meaning)) {
      take(
          meaning,
          (column, told) -> !ColumnMeaning.isCalledFreeText(column) && meaning.showsIn(told));
    }
  }

  /// Whether each row is a ticket, an invoice or the like rather than a customer.
  boolean isOfRecords() {
    return unknown.stream().anyMatch(ColumnMeaning::isCalledRecord);
  }

  /// When a ticket was created is not since when somebody is a customer.
  private void dropStartOfRecords() {
    if (isOfRecords()) {
      column(ColumnMeaning.STARTED).ifPresent(unknown::add);
      columns.remove(ColumnMeaning.STARTED);
    }
  }

  private void give(ColumnMeaning meaning, String column) {
    columns.put(meaning, column);
    unknown.remove(column);
  }

  /// Of two columns of which one is twelve times the other, row by row, that one is of a year.
  private void takeMonthsAndYears() {
    var amounts = new ArrayList<>(unknown);
    revenue().ifPresent(amounts::add);
    for (var month : amounts) {
      for (var year : amounts) {
        if (!month.equals(year) && isTwelvefold(month, year)) {
          unknown.addAll(revenue().stream().toList());
          columns.keySet().removeAll(List.of(ColumnMeaning.YEARLY_REVENUE));
          give(ColumnMeaning.MONTHLY_REVENUE, month);
          give(ColumnMeaning.YEARLY_REVENUE, year);
          return;
        }
      }
    }
  }

  private boolean isTwelvefold(String month, String year) {
    var months = sample.columns().getOrDefault(month, List.of());
    var years = sample.columns().getOrDefault(year, List.of());
    var pairs =
        IntStream.range(0, months.size())
            .filter(at -> sample.number(months.get(at)).filter(it -> it != 0).isPresent())
            .filter(at -> sample.number(years.get(at)).isPresent())
            .boxed()
            .toList();
    return pairs.size() > 1
        && pairs.stream()
            .allMatch(at ->
                Math.abs(
                        sample.number(years.get(at)).orElseThrow()
                            - MONTHS * sample.number(months.get(at)).orElseThrow())
                    <= ROUNDING);
  }

  Optional<String> column(ColumnMeaning meaning) {
    return Optional.ofNullable(columns.get(meaning));
  }

  /// What is paid: of a month where that is told.
  Optional<String> revenue() {
    return column(ColumnMeaning.MONTHLY_REVENUE).or(() -> column(ColumnMeaning.YEARLY_REVENUE));
  }

  /// Whether neither names nor values say of what time an amount is.
  boolean isPeriodUnsaid() {
    return column(ColumnMeaning.YEARLY_REVENUE).isEmpty()
        && column(ColumnMeaning.MONTHLY_REVENUE)
            .filter(column -> !ColumnMeaning.MONTHLY_REVENUE.isCalled(column))
            .isPresent();
  }

  /// What a list of customers cannot do without.
  boolean isListOfCustomers() {
    return columns.containsKey(ColumnMeaning.CUSTOMER_NAME)
        && (columns.size() > 1 || new HashSet<>(names()).size() == names().size());
  }

  private List<String> names() {
    return column(ColumnMeaning.CUSTOMER_NAME).map(sample::told).orElse(List.of());
  }

  /// For the mapping: what each column is taken for, and how that is known.
  Map<String, String> described() {
    var described = new LinkedHashMap<String, String>();
    columns.forEach((meaning, column) ->
        described.put(
            column,
            meaning.name().toLowerCase(Locale.ROOT).replace('_', ' ')
                + (meaning.isCalled(column) ? "" : ", by its values")));
    return described;
  }
}
