package dev.oarlock.domain.revenue.report;

import dev.oarlock.domain.account.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/// What a unit of each currency is worth in the base currency, from a day on. A currency without a
/// rate on a day is refused, never guessed.
public record ExchangeRates(Currency base, List<DatedRate> rates) {

  /// `worth` units of the base currency for one of `currency`, from a day to the next rate.
  public record DatedRate(Currency currency, LocalDate from, BigDecimal worth) {
    public DatedRate {
      if (worth.signum() <= 0) {
        throw new IllegalArgumentException(
            "the rate of " + currency + " from " + from + " is not above zero: " + worth);
      }
    }
  }

  public ExchangeRates {
    rates = rates.stream().sorted(Comparator.comparing(DatedRate::from).reversed()).toList();
  }

  /// For a portfolio of one currency.
  public static ExchangeRates only(Currency base) {
    return new ExchangeRates(base, List.of());
  }

  /// In minor units of the base currency, by the rate of a day, to the nearest.
  public long convert(Money amount, LocalDate day) {
    if (amount.currency().equals(base)) {
      return amount.minorUnits();
    }
    return BigDecimal.valueOf(amount.minorUnits(), digits(amount.currency()))
        .multiply(rate(amount.currency(), day))
        .movePointRight(digits(base))
        .setScale(0, RoundingMode.HALF_UP)
        .longValueExact();
  }

  private static int digits(Currency currency) {
    return Math.max(0, currency.getDefaultFractionDigits());
  }

  private BigDecimal rate(Currency currency, LocalDate day) {
    return rates.stream()
        .filter(rate -> rate.currency().equals(currency) && !rate.from().isAfter(day))
        .findFirst()
        .map(DatedRate::worth)
        .orElseThrow(() -> new MissingRate(currency, base, day));
  }

  /// There is no rate of a currency on a day.
  public static final class MissingRate extends RuntimeException {
    private static final long serialVersionUID = 1;

    MissingRate(Currency currency, Currency base, LocalDate day) {
      super("no rate of " + currency + " in " + base + " on " + day);
    }
  }
}
