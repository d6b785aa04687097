package dev.oarlock.answer.feedback;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.slack.view.feedback.ForecastRefusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// How much of an account's monthly revenue somebody says is at stake, in whole units of its
/// currency.
sealed interface StatedAmount {
  /// An amount, or none: all of it.
  record Named(Optional<Money> amount) implements StatedAmount {}

  record Refused(ForecastRefusal refusal) implements StatedAmount {}

  static StatedAmount of(Optional<BigDecimal> typed, RenewalForecasts forecasts) {
    return typed.map(amount -> of(amount, forecasts)).orElseGet(() -> new Named(Optional.empty()));
  }

  private static StatedAmount of(BigDecimal typed, RenewalForecasts forecasts) {
    var revenue = forecasts.cmrr().totals();
    if (revenue.size() > 1) {
      return new Refused(new ForecastRefusal.NoCurrency(forecasts.cmrr()));
    }
    return revenue.stream()
        .findFirst()
        .flatMap(total -> within(typed, total))
        .<StatedAmount>map(amount -> new Named(Optional.of(amount)))
        .orElseGet(() -> new Refused(new ForecastRefusal.AmountTooHigh(forecasts.cmrr())));
  }

  /// To the nearest minor unit; empty when that is nothing, or more than there is.
  private static Optional<Money> within(BigDecimal typed, Money revenue) {
    var places = Math.max(0, revenue.currency().getDefaultFractionDigits());
    var minor = typed.movePointRight(places).setScale(0, RoundingMode.HALF_UP);
    var fits = minor.signum() > 0 && minor.compareTo(BigDecimal.valueOf(revenue.minorUnits())) <= 0;
    return fits
        ? Optional.of(new Money(minor.longValueExact(), revenue.currency()))
        : Optional.empty();
  }
}
