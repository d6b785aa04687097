package dev.oarlock.domain.renewal;

/// The category of a forecast, from the best to the worst.
public enum ForecastCategory {
  LIKELY_RENEWAL,
  AT_RISK,
  LIKELY_CHURN
}
