package dev.oarlock.answer;

import dev.oarlock.domain.call.Calls;
import dev.oarlock.domain.revenue.Money;
import dev.oarlock.slack.view.CallRefusal;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/// What of an account's revenue a month somebody says is at stake, in whole units of its currency.
sealed interface Stake {
  /// An amount, or none: all of it.
  record Named(Optional<Money> amount) implements Stake {}

  record Refused(CallRefusal why) implements Stake {}

  static Stake of(Optional<BigDecimal> typed, Calls calls) {
    return typed.map(amount -> of(amount, calls)).orElseGet(() -> new Named(Optional.empty()));
  }

  private static Stake of(BigDecimal typed, Calls calls) {
    var worth = calls.worth().each();
    if (worth.size() > 1) {
      return new Refused(new CallRefusal.NoCurrency(calls.worth()));
    }
    return worth.stream()
        .findFirst()
        .flatMap(most -> within(typed, most))
        .<Stake>map(amount -> new Named(Optional.of(amount)))
        .orElseGet(() -> new Refused(new CallRefusal.TooMuch(calls.worth())));
  }

  /// To the nearest minor unit; empty when that is nothing, or more than there is.
  private static Optional<Money> within(BigDecimal typed, Money most) {
    var places = Math.max(0, most.currency().getDefaultFractionDigits());
    var minor = typed.movePointRight(places).setScale(0, RoundingMode.HALF_UP);
    var fits = minor.signum() > 0 && minor.compareTo(BigDecimal.valueOf(most.minor())) <= 0;
    return fits
        ? Optional.of(new Money(minor.longValueExact(), most.currency()))
        : Optional.empty();
  }
}
