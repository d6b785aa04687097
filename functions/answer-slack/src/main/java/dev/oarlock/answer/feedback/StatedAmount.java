package dev.oarlock.answer.feedback;

import dev.oarlock.domain.account.money.Money;
import dev.oarlock.domain.renewal.RenewalForecasts;
import dev.oarlock.slack.view.feedback.ForecastRefusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// What of an account's revenue a month somebody says is at stake, in whole units of its currency.
sealed interface StatedAmount {
  /// An amount, or none: all of it.
  record Named(Optional<Money> amount) implements StatedAmount {}

  record Refused(ForecastRefusal why) implements StatedAmount {}

  static StatedAmount of(Optional<BigDecimal> typed, RenewalForecasts calls) {
    return typed.map(amount -> of(amount, calls)).orElseGet(() -> new Named(Optional.empty()));
  }

  private static StatedAmount of(BigDecimal typed, RenewalForecasts calls) {
    var worth = calls.cmrr().totals();
    if (worth.size() > 1) {
      return new Refused(new ForecastRefusal.NoCurrency(calls.cmrr()));
    }
    return worth.stream()
        .findFirst()
        .flatMap(most -> within(typed, most))
        .<StatedAmount>map(amount -> new Named(Optional.of(amount)))
        .orElseGet(() -> new Refused(new ForecastRefusal.AmountTooHigh(calls.cmrr())));
  }

  /// To the nearest minor unit; empty when that is nothing, or more than there is.
  private static Optional<Money> within(BigDecimal typed, Money most) {
    var places = Math.max(0, most.currency().getDefaultFractionDigits());
    var minor = typed.movePointRight(places).setScale(0, RoundingMode.HALF_UP);
    var fits = minor.signum() > 0 && minor.compareTo(BigDecimal.valueOf(most.minorUnits())) <= 0;
    return fits
        ? Optional.of(new Money(minor.longValueExact(), most.currency()))
        : Optional.empty();
  }
}
