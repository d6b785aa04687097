package dev.oarlock.domain.train;

import dev.oarlock.domain.forecast.Driver;
import dev.oarlock.domain.forecast.HazardModel;
import dev.oarlock.domain.learn.Case;
import dev.oarlock.domain.learn.Column;
import dev.oarlock.domain.learn.Outcome;
import dev.oarlock.domain.learn.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// The months of all customers of a book, from the day on which it began to tell of more than
/// contracts.
public record Chronicle(List<CustomerMonth> months) {
  private static final String PREFIX = "d_";

  public Chronicle {
    months =
        months.stream()
            .sorted(Comparator.comparing(CustomerMonth::day).thenComparing(CustomerMonth::account))
            .toList();
  }

  public static Chronicle of(List<Biography> biographies) {
    var since =
        biographies.stream()
            .flatMap(each -> each.toldSince().stream())
            .min(LocalDate::compareTo)
            .orElse(LocalDate.MAX);
    return new Chronicle(
        biographies.stream()
            .flatMap(each -> each.months().stream())
            .filter(month -> !month.day().isBefore(since))
            .toList());
  }

  Chronicle where(Predicate<CustomerMonth> passes) {
    return new Chronicle(months.stream().filter(passes).toList());
  }

  /// What was known by the end of a day.
  Chronicle knownOn(LocalDate day) {
    return where(month -> !month.day().plusDays(CustomerMonth.MONTH).isAfter(day));
  }

  List<LocalDate> days() {
    return months.stream().map(CustomerMonth::day).distinct().toList();
  }

  /// How many left, as far as it teaches.
  public int churns() {
    return Math.toIntExact(
        months.stream().filter(month -> month.inMonth() == Outcome.LEFT).count());
  }

  /// Months whose end is told.
  public int told() {
    return Math.toIntExact(months.stream().filter(CustomerMonth::tells).count());
  }

  /// As the learner reads them: each driver as `model` counts it.
  Table table(HazardModel model) {
    var values =
        months.stream()
            .map(month -> month.seen().ahead(model.scales(), CustomerMonth.MONTH))
            .toList();
    var columns =
        Arrays.stream(Driver.values())
            .map(driver -> {
              var numbers =
                  values.stream()
                      .mapToDouble(known -> model.counted(driver, known).orElse(Double.NaN));
              return Column.numbers(name(driver), numbers.toArray());
            });
    List<Case> cases = months.stream().map(CustomerMonth::asMonth).toList();
    return new Table(cases, columns.toList());
  }

  static String name(Driver driver) {
    return PREFIX + driver.name().toLowerCase(Locale.ROOT);
  }
}
