package dev.oarlock.domain.learning.personperiod;

import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.learning.dataset.ChurnLabel;
import dev.oarlock.domain.learning.dataset.FeatureColumn;
import dev.oarlock.domain.learning.dataset.Observation;
import dev.oarlock.domain.learning.dataset.ObservationTable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/// The months of all customers of a portfolio, from the first day with a signal other than
/// contracts.
public record PersonPeriodDataset(List<CustomerMonth> months) {
  private static final String PREFIX = "d_";

  public PersonPeriodDataset {
    months =
        months.stream()
            .sorted(Comparator.comparing(CustomerMonth::day).thenComparing(CustomerMonth::account))
            .toList();
  }

  public static PersonPeriodDataset of(List<AccountMonths> accounts) {
    var since =
        accounts.stream()
            .flatMap(account -> account.signalsSince().stream())
            .min(LocalDate::compareTo)
            .orElse(LocalDate.MAX);
    return new PersonPeriodDataset(
        accounts.stream()
            .flatMap(account -> account.months().stream())
            .filter(month -> !month.day().isBefore(since))
            .toList());
  }

  public PersonPeriodDataset where(Predicate<CustomerMonth> filter) {
    return new PersonPeriodDataset(months.stream().filter(filter).toList());
  }

  /// The months whose labels were known by the end of a day.
  public PersonPeriodDataset knownOn(LocalDate day) {
    return where(month -> !month.day().plusDays(CustomerMonth.MONTH_DAYS).isAfter(day));
  }

  public List<LocalDate> days() {
    return months.stream().map(CustomerMonth::day).distinct().toList();
  }

  /// The number of churn labels.
  public int churns() {
    return Math.toIntExact(
        months.stream().filter(month -> month.monthLabel() == ChurnLabel.CHURNED).count());
  }

  /// The number of labelled months.
  public int labelledMonths() {
    return Math.toIntExact(months.stream().filter(CustomerMonth::labelled).count());
  }

  /// As a training table: each driver as it enters `model`.
  public ObservationTable table(HazardModel model) {
    var values =
        months.stream()
            .map(month -> month.features().driversWithin(model.scales(), CustomerMonth.MONTH_DAYS))
            .toList();
    var columns =
        Arrays.stream(Driver.values())
            .map(driver -> {
              var column =
                  values.stream()
                      .mapToDouble(known -> model.centeredValue(driver, known).orElse(Double.NaN));
              return FeatureColumn.numeric(columnName(driver), column.toArray());
            });
    List<Observation> observations = months.stream().map(CustomerMonth::monthObservation).toList();
    return new ObservationTable(observations, columns.toList());
  }

  public static String columnName(Driver driver) {
    return PREFIX + driver.name().toLowerCase(Locale.ROOT);
  }
}
