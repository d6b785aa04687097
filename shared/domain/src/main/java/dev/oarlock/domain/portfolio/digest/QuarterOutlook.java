package dev.oarlock.domain.portfolio.digest;

import dev.oarlock.domain.account.money.MultiCurrencyAmount;
import dev.oarlock.domain.portfolio.bridge.ForecastBridge;
import dev.oarlock.domain.portfolio.exposure.CalendarQuarter;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast.GroupForecast;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// What the latest daily summary says of the quarter: the forecast of its losses, and the bridge to
/// it from the last snapshot; of a part of the portfolio, what of the forecast is about that. All
/// are missing until there is a summary, the bridge until there was a snapshot.
public record QuarterOutlook(
    Optional<RevenueForecast> forecast,
    Optional<ForecastBridge> bridge,
    Optional<PartForecast> part) {
  private static final int SHARE_OF_FORECAST = 4;
  private static final int SHARE_OF_CMRR = 100;

  /// What the accounts of a part pay a month, and what of that is expected to churn in the rest of
  /// the quarter.
  public record PartForecast(
      CalendarQuarter quarter, MultiCurrencyAmount cmrr, MultiCurrencyAmount expected) {}

  /// Whether the forecast is another than was last said: by a quarter of it, and by 1 % of what all
  /// pay.
  public boolean hasMoved(MultiCurrencyAmount cmrr) {
    return bridge
        .filter(it -> hasMoved(it.atSnapshot().committed(), it.current().committed(), cmrr))
        .isPresent();
  }

  private static boolean hasMoved(
      MultiCurrencyAmount said, MultiCurrencyAmount now, MultiCurrencyAmount cmrr) {
    return now.minus(said).totals().stream()
        .anyMatch(change -> {
          var moved = Math.abs(change.minorUnits());
          var larger = Math.max(of(said, change.currency()), of(now, change.currency()));
          return SHARE_OF_FORECAST * moved >= larger
              && SHARE_OF_CMRR * moved >= of(cmrr, change.currency());
        });
  }

  private static long of(MultiCurrencyAmount amount, Currency currency) {
    return amount.byCurrency().getOrDefault(currency, 0L);
  }

  public static QuarterOutlook unknown() {
    return ofAll(Optional.empty(), Optional.empty());
  }

  public static QuarterOutlook ofAll(
      Optional<RevenueForecast> forecast, Optional<ForecastBridge> bridge) {
    return new QuarterOutlook(forecast, bridge, Optional.empty());
  }

  /// Of the groups of a forecast that are the part; nothing where it has none of them.
  public static QuarterOutlook ofPart(RevenueForecast forecast, List<GroupForecast> groups) {
    var part =
        new PartForecast(
            forecast.quarters().getFirst().quarter(),
            sum(groups, GroupForecast::cmrr),
            sum(groups, group -> group.byQuarter().getFirst()));
    return new QuarterOutlook(
        Optional.empty(), Optional.empty(), Optional.of(part).filter(it -> !it.cmrr().isZero()));
  }

  private static MultiCurrencyAmount sum(
      List<GroupForecast> groups, Function<GroupForecast, MultiCurrencyAmount> amount) {
    return groups.stream()
        .map(amount)
        .reduce(MultiCurrencyAmount.zero(), MultiCurrencyAmount::plus);
  }
}
