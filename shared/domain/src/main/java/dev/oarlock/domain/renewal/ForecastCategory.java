package dev.oarlock.domain.renewal;

/// What a call comes to, from the best to the worst.
public enum ForecastCategory {
  LIKELY_RENEWAL,
  AT_RISK,
  LIKELY_CHURN
}
