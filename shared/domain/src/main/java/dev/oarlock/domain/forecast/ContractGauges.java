package dev.oarlock.domain.forecast;

import dev.oarlock.domain.contract.Contracts;
import dev.oarlock.domain.revenue.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// The drivers that speak of the contract; unknown while none is in force.
record ContractGauges(Contracts contracts) {
  private static final int PRICE_RISE_COUNTS_DAYS = 365;

  static List<Gauge> of(Contracts contracts) {
    var gauges = new ContractGauges(contracts);
    return List.of(
        new Gauge(Quantity.PRICE, gauges::price, gauges::priceTurns),
        new Gauge(Quantity.VALUE, gauges::worth, contracts::turns),
        gauges.flag(Quantity.CONTRACT_FLEX, day -> contracts.monthToMonth(day) ? 1 : 0),
        gauges.flag(Quantity.CONTRACT_MULTI, day -> contracts.multiYear(day) ? 1 : 0));
  }

  private Gauge flag(Quantity flag, ToDoubleFunction<LocalDate> value) {
    return new Gauge(flag, day -> inForce(day, value), contracts::turns);
  }

  private OptionalDouble inForce(LocalDate day, ToDoubleFunction<LocalDate> value) {
    return contracts.inForce(day)
        ? OptionalDouble.of(value.applyAsDouble(day))
        : OptionalDouble.empty();
  }

  /// A lower price is no risk and no merit.
  private OptionalDouble price(LocalDate day) {
    return inForce(day, on -> Math.max(0, contracts.priceRise(on, PRICE_RISE_COUNTS_DAYS)));
  }

  private Stream<LocalDate> priceTurns(LocalDate day) {
    var forgotten = Gauge.leave(contracts.renewalsSigned(), PRICE_RISE_COUNTS_DAYS, day);
    return Stream.concat(contracts.turns(day), forgotten);
  }

  /// Unknown where several currencies are paid: nothing is converted.
  private OptionalDouble worth(LocalDate day) {
    var amounts = contracts.cmrr(day).each();
    return amounts.size() > 1 ? OptionalDouble.empty() : inForce(day, _ -> size(amounts));
  }

  private static double size(List<Money> amounts) {
    var whole = amounts.stream().mapToDouble(ContractGauges::wholeUnits).sum();
    return Math.log1p(Math.max(0, whole));
  }

  private static double wholeUnits(Money money) {
    var digits = Math.max(0, money.currency().getDefaultFractionDigits());
    return money.minor() / Math.pow(10, digits);
  }
}
