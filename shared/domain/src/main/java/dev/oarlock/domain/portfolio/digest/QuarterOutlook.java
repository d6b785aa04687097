package dev.oarlock.domain.portfolio.digest;

import dev.oarlock.domain.portfolio.bridge.ForecastBridge;
import dev.oarlock.domain.portfolio.revenue.RevenueForecast;
import java.util.Optional;

/// What the latest daily summary says of the quarter: the forecast of its losses, and the bridge to
/// it from the last snapshot. Both are missing until there is a summary, the bridge until there was
/// a snapshot.
public record QuarterOutlook(Optional<RevenueForecast> forecast, Optional<ForecastBridge> bridge) {
  public static QuarterOutlook unknown() {
    return new QuarterOutlook(Optional.empty(), Optional.empty());
  }
}
