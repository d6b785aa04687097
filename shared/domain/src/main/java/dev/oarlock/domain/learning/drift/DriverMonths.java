package dev.oarlock.domain.learning.drift;

import dev.oarlock.domain.churn.driver.Driver;
import dev.oarlock.domain.churn.driver.DriverValues;
import dev.oarlock.domain.churn.hazard.HazardModel;
import dev.oarlock.domain.learning.personperiod.CustomerMonth;
import dev.oarlock.domain.learning.personperiod.PersonPeriodDataset;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/// The drivers of all months of a portfolio, read once: each driver is asked for in all of them.
record DriverMonths(HazardModel model, List<DriverMonth> months) {
  record DriverMonth(CustomerMonth month, DriverValues known) {}

  DriverMonths {
    months = List.copyOf(months);
  }

  static DriverMonths of(PersonPeriodDataset dataset, HazardModel model) {
    return new DriverMonths(
        model,
        dataset.months().stream()
            .map(month ->
                new DriverMonth(
                    month,
                    month.features().driversWithin(model.scales(), CustomerMonth.MONTH_DAYS)))
            .toList());
  }

  DriverMonths on(Predicate<LocalDate> days) {
    return new DriverMonths(
        model, months.stream().filter(it -> days.test(it.month().day())).toList());
  }

  List<LocalDate> days() {
    return months.stream().map(it -> it.month().day()).distinct().toList();
  }

  int accounts() {
    return Math.toIntExact(months.stream().map(it -> it.month().account()).distinct().count());
  }

  /// NaN for unknown values, which are a bin of their own.
  double[] values(Driver driver) {
    return months.stream()
        .mapToDouble(it -> model.centeredValue(driver, it.known()).orElse(Double.NaN))
        .toArray();
  }
}
