package dev.oarlock.domain.portfolio.customer;

import dev.oarlock.domain.account.evidence.reading.Median;
import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.revenue.renewal.DueRenewal;
import dev.oarlock.domain.revenue.renewal.DueRenewal.RenewalTiming;
import dev.oarlock.domain.revenue.report.ExchangeRates;
import dev.oarlock.domain.revenue.report.RevenuePeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.OptionalDouble;

/// What reports say of the customers of a period beside their revenue, in minor units of the base
/// currency a month.
public record CustomerReport(
    RevenuePeriod period,
    SurveyScores surveys,
    ValueSpeed value,
    ListedRevenue prices,
    FirstRenewals firstRenewals,
    SizeChange sizes,
    LossBreakdown losses) {
  /// The days from agreed measures to first value of those who had it in the period, in the middle;
  /// and who waits for it at the end.
  public record ValueSpeed(OptionalDouble medianDays, long reached, long waiting) {}

  /// By list price, and what is paid of it.
  public record ListedRevenue(long list, long net) {
    /// The average discount, weighed by list price.
    public OptionalDouble discount() {
      return list <= 0 ? OptionalDouble.empty() : OptionalDouble.of(1 - (double) net / list);
    }

    ListedRevenue plus(ListedRevenue other) {
      return new ListedRevenue(list + other.list, net + other.net);
    }
  }

  /// The contracts that were renewed for the first time: before, and after.
  public record FirstRenewals(long contracts, ListedRevenue before, ListedRevenue after) {}

  /// Those who were customers for three years in the period: what they paid first, what they pay
  /// then, how many they are and how many of them had left.
  public record SizeChange(long customers, long left, long first, long afterThreeYears) {
    public OptionalDouble ratio() {
      return first <= 0
          ? OptionalDouble.empty()
          : OptionalDouble.of((double) afterThreeYears / first);
    }
  }

  /// An [ExchangeRates.MissingRate] says which rate is missing.
  public static CustomerReport of(
      Collection<CustomerRecord> customers, RevenuePeriod period, ExchangeRates rates) {
    return new Reading(customers, period, rates).report();
  }

  private record Reading(
      Collection<CustomerRecord> customers, RevenuePeriod period, ExchangeRates rates) {
    CustomerReport report() {
      return new CustomerReport(
          period,
          SurveyScores.of(
              customers.stream()
                  .flatMap(it -> it.answers().stream())
                  .filter(it -> period.contains(it.day()))
                  .toList()),
          value(),
          prices(),
          firstRenewals(),
          sizes(),
          losses());
    }

    private ValueSpeed value() {
      var clocks = customers.stream().flatMap(it -> it.clock().stream()).toList();
      var days = new ArrayList<Double>();
      clocks.stream()
          .filter(it -> it.reached().filter(period::contains).isPresent())
          .forEach(it -> days.add((double) it.days().orElseThrow()));
      return new ValueSpeed(
          days.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Median.of(days)),
          days.size(),
          clocks.stream().filter(it -> it.isWaiting(period.to())).count());
    }

    private ListedRevenue prices() {
      return customers.stream()
          .flatMap(it -> last(it.prices()).stream())
          .map(it -> listed(it.list(), it.net(), period.to()))
          .reduce(new ListedRevenue(0, 0), ListedRevenue::plus);
    }

    private List<PriceLevel> last(List<PriceLevel> levels) {
      var begun = levels.stream().filter(it -> !it.from().isAfter(period.to())).toList();
      return begun.isEmpty() ? List.of() : List.of(begun.getLast());
    }

    private FirstRenewals firstRenewals() {
      var first =
          customers.stream()
              .flatMap(it -> it.renewals().stream())
              .filter(DueRenewal::isFirst)
              .filter(it -> it.isDecided() && it.timing() != RenewalTiming.LOST)
              .filter(it -> period.contains(it.countsOn()))
              .toList();
      return new FirstRenewals(
          first.size(),
          first.stream()
              .map(it -> listed(it.listBefore(), it.before(), it.countsOn()))
              .reduce(new ListedRevenue(0, 0), ListedRevenue::plus),
          first.stream()
              .map(it -> listed(it.listAfter(), it.after(), it.countsOn()))
              .reduce(new ListedRevenue(0, 0), ListedRevenue::plus));
    }

    private SizeChange sizes() {
      var sizes =
          customers.stream()
              .flatMap(it -> it.size().stream())
              .filter(it -> period.contains(it.comparedOn()))
              .toList();
      return new SizeChange(
          sizes.size(),
          sizes.stream().filter(it -> it.afterThreeYears().isZero()).count(),
          sizes.stream().mapToLong(it -> worth(it.first(), it.comparedOn())).sum(),
          sizes.stream().mapToLong(it -> worth(it.afterThreeYears(), it.comparedOn())).sum());
    }

    private LossBreakdown losses() {
      return LossBreakdown.of(
          customers.stream()
              .flatMap(it -> it.losses().stream())
              .filter(it -> period.contains(it.event().on()))
              .toList(),
          it -> worth(it.amount(), it.event().on()));
    }

    private ListedRevenue listed(MultiCurrencyAmount list, MultiCurrencyAmount net, LocalDate day) {
      return new ListedRevenue(worth(list, day), worth(net, day));
    }

    private long worth(MultiCurrencyAmount amount, LocalDate day) {
      return amount.totals().stream().mapToLong(it -> rates.convert(it, day)).sum();
    }
  }
}
